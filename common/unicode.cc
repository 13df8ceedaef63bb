#include "common/unicode.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <bit>
#include <optional>

#include "common/ascii.h"
#include "common/byte_masks.h"

namespace pressmark {
namespace {

using ascii::at_least;
using ascii::kHigh;
using ascii::load_eight;

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

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

std::string fold_by_icu(std::string_view text);

/// A few bytes, which are copied at once.
struct FewBytes {
  static constexpr std::size_t kMost = 8;
  std::array<char, kMost> bytes{};
  std::size_t size = 0;

  FewBytes() = default;
  explicit FewBytes(std::string_view text) : size(text.size()) {
    std::copy_n(text.begin(), std::min(text.size(), kMost), bytes.begin());
  }
};

/// Folded forms of neighbouring characters, for ranges in which folding one does not depend on those beside it.
template <char32_t First, char32_t Last>
const FewBytes* folded_one(char32_t c) {
  static const auto kTable = [] {
    std::array<FewBytes, Last - First + 1> table;
    for (char32_t one = First; one <= Last; ++one) {
      std::string text;
      append_utf8(text, one);
      table[one - First] = FewBytes(fold_by_icu(text));
    }
    return table;
  }();
  return &kTable[c - First];
}

/// Whether folding leaves the character as it is, whatever common characters stand beside it: CJK ideographs, kana and
/// their punctuation, Korean syllables, pictures.
bool folds_to_itself(char32_t c) {
  if (c >= 0x4000 && c <= 0x9FFF) return true;
  if (c >= 0x3001 && c <= 0x30FE) return c <= 0x3020 || (c >= 0x3041 && c <= 0x3096) || c >= 0x30A1;
  if (c >= 0xAC00 && c <= 0xD7A3) return true;
  return c == 0x20AC || (c >= 0x25A0 && c <= 0x25FF) || (c >= 0x1F300 && c <= 0x1F64F) ||
         (c >= 0x1F680 && c <= 0x1F6FF) || (c >= 0x1F900 && c <= 0x1F9FF);
}

/// The folded character, of those whose folding does not depend on others. Null for others.
const FewBytes* fold_common(char32_t c) {
  if (c >= 0x80 && c <= 0x24F) return folded_one<0x80, 0x24F>(c);
  if (c >= 0x2010 && c <= 0x2027) return folded_one<0x2010, 0x2027>(c);
  if (c >= 0x400 && c <= 0x45F) return folded_one<0x400, 0x45F>(c);
  if (c >= 0x386 && c <= 0x3CE) return folded_one<0x386, 0x3CE>(c);
  if (c >= 0x1EA0 && c <= 0x1EF9) return folded_one<0x1EA0, 0x1EF9>(c);  // Vietnamese
  if (c >= 0x2122 && c <= 0x2199) return folded_one<0x2122, 0x2199>(c);  // the sign of trade marks, arrows
  if (c >= 0xFF01 && c <= 0xFF5E) return folded_one<0xFF01, 0xFF5E>(c);  // ASCII in the width of ideographs
  return nullptr;
}

/// Writes a common character at byte `at` of a text folded, and may write FewBytes::kMost bytes; how many of them
/// count. Nothing for other characters.
std::optional<std::size_t> write_common(std::string_view text, std::size_t at, CodePoint c, char* to) {
  if (const FewBytes* const folded = fold_common(c.value)) {
    if (folded->size > FewBytes::kMost) return std::nullopt;
    std::copy_n(folded->bytes.begin(), FewBytes::kMost, to);
    return folded->size;
  }
  if (!folds_to_itself(c.value)) return std::nullopt;
  std::copy_n(text.begin() + static_cast<std::ptrdiff_t>(at), c.length, to);
  return c.length;
}

/// Appends the folded text if all its characters are common; else leaves `out` as it is.
bool append_common(std::string& out, std::string_view text) {
  using byte_masks::Piece;
  const std::size_t begin = out.size();
  constexpr std::size_t kMostOfPiece = (1 + FewBytes::kMost) * Piece::kSize + FewBytes::kMost;
  std::array<char, 512> folded;  // what is still to be appended, in its first bytes
  std::size_t size = 0;
  for (std::size_t i = 0; i < text.size();) {
    const Piece piece(text, i);
    const auto ascii = static_cast<std::size_t>(std::countr_zero(piece.beyond_ascii() | 1U << Piece::kSize));
    piece.store_small(folded.data() + size);
    const std::size_t used = std::min(ascii, text.size() - i);
    size += used;
    i += used;
    for (std::size_t n = 0; n < Piece::kSize && i < text.size() && static_cast<unsigned char>(text[i]) >= 0x80; ++n) {
      const CodePoint c = decode_utf8(text, i);
      const auto written = write_common(text, i, c, folded.data() + size);
      if (!written) {
        out.resize(begin);
        return false;
      }
      size += *written;
      i += c.length;
    }
    if (size + kMostOfPiece <= folded.size() && i < text.size()) continue;
    out.append(folded.data(), size);
    size = 0;
  }
  return true;
}

std::string fold_by_icu(std::string_view text) {
  std::string out;
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

bool is_white_space(char32_t c) {
  // Dashes and quotation marks are asked for most.
  return (c < 0x2010 || c > 0x2027) && u_isUWhiteSpace(static_cast<UChar32>(c));
}

}  // namespace

CodePoint decode_rare_utf8(std::string_view text, std::size_t at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  // U8_NEXT counts in int32: give it a window of the longest sequence.
  const int length = static_cast<int>(text.size() - at < 4 ? text.size() - at : 4);
  int i = 0;
  UChar32 c = 0;
  U8_NEXT(bytes + at, i, length, c);
  if (c < 0) return {0xFFFD, 1};
  return {static_cast<char32_t>(c), static_cast<std::size_t>(i)};
}

std::size_t find_beyond_ascii(std::string_view text, std::size_t from) {
  while (from + 8 <= text.size() && (load_eight(text.data() + from) & kHigh) == 0) from += 8;
  while (from < text.size() && static_cast<unsigned char>(text[from]) < 0x80) ++from;
  return from;
}

bool is_tidy_ascii(std::string_view text) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ') return false;
  const auto is_printable = [](char c) { return c >= ' ' && c <= '~'; };
  const auto spaces = [](std::uint64_t word) { return at_least(word, ' ') & ~at_least(word, ' ' + 1); };
  std::size_t i = 1;
  for (; i + 8 <= text.size(); i += 8) {
    const std::uint64_t word = load_eight(text.data() + i);
    const std::uint64_t before = load_eight(text.data() + i - 1);
    if ((at_least(word, ' ') & ~at_least(word, 0x7F)) != kHigh || (spaces(word) & spaces(before)) != 0) return false;
  }
  for (; i < text.size(); ++i) {
    if (!is_printable(text[i]) || (text[i] == ' ' && text[i - 1] == ' ')) return false;
  }
  return is_printable(text[0]);
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
  for (std::size_t i = find_beyond_ascii(text); i < text.size(); i = find_beyond_ascii(text, i)) {
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
    const std::string_view ascii = text.substr(i, find_beyond_ascii(text, i) - i);
    if (!ascii.empty()) {
      const std::size_t nul = std::min(ascii.find('\0'), ascii.size());
      out.append(ascii.substr(0, nul));
      if (nul < ascii.size()) out += kReplacement;
      i += std::min(nul + 1, ascii.size());
      broken_before = false;
      continue;
    }
    const CodePoint c = decode_utf8(text, i);
    const bool malformed = c.length == 1;
    // Stray continuation bytes after a broken start belong to it.
    const bool continuation = (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
    if (!malformed) {
      out.append(text.substr(i, c.length));
    } else if (!(broken_before && continuation)) {
      out += kReplacement;
    }
    broken_before = malformed;
    i += c.length;
  }
  return out;
}

std::string fold(std::string_view text) {
  std::string out;
  if (find_beyond_ascii(text) == text.size()) {
    out = text;
    ascii::make_small(out.data(), out.size());
  } else {
    append_folded(out, text);
  }
  return out;
}

void append_folded(std::string& out, std::string_view text) {
  if (!append_common(out, text)) out += fold_by_icu(text);
}

std::size_t floor_boundary(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

std::string fold_white_space(std::string_view text) {
  if (is_tidy_ascii(text)) return std::string(text);
  // Bytes that neither are white space nor begin it; beyond ASCII, four begin some.
  static constexpr std::array<bool, 256> kPlain = [] {
    std::array<bool, 256> plain{};
    for (std::size_t byte = 0; byte < plain.size(); ++byte)
      plain[byte] =
          byte != ' ' && (byte < 9 || byte > 13) && byte != 0xC2 && byte != 0xE1 && byte != 0xE2 && byte != 0xE3;
    return plain;
  }();
  std::string out;
  out.reserve(text.size());
  std::size_t run = 0;  // [run, i) is to be copied as it stands: at most single spaces, none at the ends
  bool pending = false;
  const auto copy_to = [&](std::size_t end) {
    if (run == end) return;
    if (pending) out += ' ';
    pending = true;  // what follows stands behind white space
    out.append(text.substr(run, end - run));
  };
  for (std::size_t i = 0; i < text.size();) {
    if (kPlain[static_cast<unsigned char>(text[i])]) {
      ++i;
      continue;
    }
    const CodePoint c = decode_utf8(text, i);
    const bool single =
        c.value == ' ' && i > run && i + 1 < text.size() && kPlain[static_cast<unsigned char>(text[i + 1])];
    if (single || (c.value >= 0x80 && !is_white_space(c.value))) {
      i += c.length;
      continue;
    }
    copy_to(i);
    i += c.length;
    run = i;
  }
  copy_to(text.size());
  return out;
}

}  // namespace pressmark
