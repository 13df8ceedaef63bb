#include "common/unicode.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <array>

namespace pressmark {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool is_ascii(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  }
  return true;
}

char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Marks that only decorate a letter. Marks that make another letter of it (Japanese voicing, Indic vowels, Thai tones)
/// stay.
bool is_dropped_mark(UChar32 c) {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF) ||
         (c >= 0x20D0 && c <= 0x20FF) || (c >= 0x591 && c <= 0x5C7 && u_charType(c) == U_NON_SPACING_MARK) ||
         (c >= 0x64B && c <= 0x65F) || c == 0x670 || (c >= 0xFE20 && c <= 0xFE2F);
}

/// Letters that Unicode does not decompose but readers type without their stroke or as two letters.
const char* spelled_out(UChar32 c) {
  switch (c) {
    case 0xE6:
      return "ae";
    case 0xF0:
      return "d";
    case 0xF8:
      return "o";
    case 0xFE:
      return "th";
    case 0x111:
      return "d";
    case 0x127:
      return "h";
    case 0x131:
      return "i";
    case 0x142:
      return "l";
    case 0x153:
      return "oe";
    case 0x167:
      return "t";
    default:
      return nullptr;
  }
}

/// Cyrillic й is a letter of its own: и with a breve must not become и, while ё may become е.
bool keeps_mark(UChar32 base, UChar32 mark) { return base == 0x438 && mark == 0x306; }

/// Latin letters À..ɏ: two bytes in UTF-8, and folding one does not depend on its neighbours.
constexpr char32_t kFirstLatin = 0xC0;
constexpr char32_t kLastLatin = 0x24F;

const std::string& folded_latin(char32_t letter) {
  static const auto kTable = [] {
    std::array<std::string, kLastLatin - kFirstLatin + 1> table;
    for (char32_t c = kFirstLatin; c <= kLastLatin; ++c) {
      std::string one;
      append_utf8(one, c);
      table[c - kFirstLatin] = fold(one);
    }
    return table;
  }();
  return kTable[letter - kFirstLatin];
}

}  // namespace

CodePoint decode_utf8(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {first, 1};
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  // U8_NEXT counts in int32: give it a window of the longest sequence.
  const int length = static_cast<int>(text.size() - at < 4 ? text.size() - at : 4);
  int i = 0;
  UChar32 c = 0;
  U8_NEXT(bytes + at, i, length, c);
  if (c < 0) return {0xFFFD, 1};
  return {static_cast<char32_t>(c), static_cast<std::size_t>(i)};
}

void append_utf8(std::string& out, char32_t c) {
  std::uint8_t bytes[U8_MAX_LENGTH];
  int length = 0;
  UBool error = 0;
  U8_APPEND(bytes, length, U8_MAX_LENGTH, static_cast<std::uint32_t>(c), error);
  if (error) {
    out += kReplacement;
  } else {
    out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
  }
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto first = static_cast<unsigned char>(text[i]);
    if (first < 0x80) {
      ++i;
      continue;
    }
    const CodePoint c = decode_utf8(text, i);
    if (c.length == 1) return false;
    i += c.length;
  }
  return true;
}

std::string repair_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool broken_before = false;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode_utf8(text, i);
    const bool malformed = c.length == 1 && static_cast<unsigned char>(text[i]) >= 0x80;
    if (malformed) {
      // Stray continuation bytes after a broken start belong to it.
      const bool continuation = (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
      if (!(broken_before && continuation)) out += kReplacement;
    } else if (c.value == 0) {
      out += kReplacement;
    } else {
      out.append(text.substr(i, c.length));
    }
    broken_before = malformed;
    i += c.length;
  }
  return out;
}

std::string fold(std::string_view text) {
  std::string out;
  if (is_ascii(text)) {
    out.reserve(text.size());
    for (const char c : text) out += ascii_lower(c);
    return out;
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* casefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const icu::Normalizer2* decompose = icu::Normalizer2::getNFDInstance(status);
  const icu::Normalizer2* compose = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return std::string(text);
  const auto whole =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  const icu::UnicodeString letters = decompose->normalize(casefold->normalize(whole, status), status);
  icu::UnicodeString kept;
  UChar32 base = 0;
  for (std::int32_t i = 0; i < letters.length();) {
    const UChar32 c = letters.char32At(i);
    i += U16_LENGTH(c);
    if (is_dropped_mark(c) && !keeps_mark(base, c)) continue;
    if (!u_getCombiningClass(c)) base = c;
    if (const char* spelling = spelled_out(c)) {
      kept.append(icu::UnicodeString::fromUTF8(spelling));
    } else {
      kept.append(c);
    }
  }
  compose->normalize(kept, status).toUTF8String(out);
  return out;
}

void append_folded(std::string& out, std::string_view text) {
  const std::size_t begin = out.size();
  for (std::size_t i = 0; i < text.size();) {
    const auto first = static_cast<unsigned char>(text[i]);
    if (first < 0x80) {
      const std::size_t run = i;
      while (i < text.size() && static_cast<unsigned char>(text[i]) < 0x80) ++i;
      const std::size_t at = out.size();
      out.append(text.substr(run, i - run));
      for (std::size_t k = at; k < out.size(); ++k) out[k] = ascii_lower(out[k]);
      continue;
    }
    const auto second = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
    const char32_t letter = (first & 0x1FU) << 6 | (second & 0x3FU);
    if (first < 0xC3 || first > 0xC9 || (second & 0xC0U) != 0x80 || letter > kLastLatin) {
      out.resize(begin);
      out += fold(text);
      return;
    }
    out += folded_latin(letter);
    i += 2;
  }
}

std::size_t floor_boundary(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

std::string fold_white_space(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool pending = false;
  for (std::size_t i = 0; i < text.size();) {
    const auto first = static_cast<unsigned char>(text[i]);
    std::size_t length = 1;
    bool space = first == ' ' || (first >= 9 && first <= 13);
    if (first >= 0x80) {
      const CodePoint c = decode_utf8(text, i);
      length = c.length;
      space = u_isUWhiteSpace(static_cast<UChar32>(c.value));
    }
    if (space) {
      pending = !out.empty();
    } else {
      if (pending) out += ' ';
      pending = false;
      out.append(text.substr(i, length));
    }
    i += length;
  }
  return out;
}

}  // namespace pressmark
