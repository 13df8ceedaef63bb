#include "searcher/render/display_text.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <cstdint>
#include <memory>

#include "common/unicode.h"

namespace pressmark {

namespace {

bool is_plain_ascii(char c) { return c >= 0x20 && c < 0x7F; }

bool is_reordering(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

/// Invisible characters that texts need: joiners, direction marks, variation selectors.
bool is_needed(char32_t c) {
  return (c >= 0x200C && c <= 0x200F) || c == 0x061C || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

void append_displayed(std::string& out, char32_t c) {
  constexpr char32_t kControlPictures = 0x2400;
  if (c == '\n' || c == '\r' || c == '\t' || c == 0x0085 || c == 0x2028 || c == 0x2029) {
    out += ' ';
  } else if (c < 0x20) {
    append_utf8(out, kControlPictures + c);
  } else if (c == 0x7F) {
    append_utf8(out, kControlPictures + 0x21);
  } else if (c >= 0x80 && c < 0xA0) {
    append_utf8(out, 0xFFFD);
  } else if (is_reordering(c) ||
             (u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0 && !is_needed(c))) {
    return;
  } else {
    append_utf8(out, c);
  }
}

/// Whether lines may be broken elsewhere than at white space: scripts from Thai on, but for punctuation and symbols.
bool breaks_without_spaces(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    if (c.value >= 0x0E00 && !(c.value >= 0x10A0 && c.value < 0x1780) && !(c.value >= 0x1E00 && c.value < 0x2E80) &&
        c.value != 0xFFFD) {
      return true;
    }
    at += c.length;
  }
  return false;
}

std::vector<std::size_t> breaks_by_icu(std::string_view text) {
  std::vector<std::size_t> breaks;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), status));
  if (U_FAILURE(status)) return breaks;
  UText utext = UTEXT_INITIALIZER;
  utext_openUTF8(&utext, text.data(), static_cast<std::int64_t>(text.size()), &status);
  iterator->setText(&utext, status);
  if (U_SUCCESS(status)) {
    iterator->first();
    for (std::int32_t at = iterator->next(); at != icu::BreakIterator::DONE; at = iterator->next()) {
      if (static_cast<std::size_t>(at) < text.size()) breaks.push_back(static_cast<std::size_t>(at));
    }
  }
  utext_close(&utext);
  return breaks;
}

}  // namespace

std::string display_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (is_plain_ascii(text[at])) {
      out += text[at++];
      continue;
    }
    const CodePoint c = decode_utf8(text, at);
    append_displayed(out, c.value);
    at += c.length;
  }
  return out;
}

std::size_t code_point_width(char32_t c) {
  if (c < 0x300) return 1;
  const auto code = static_cast<UChar32>(c);
  switch (u_charType(code)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
      return 0;
    default:
      break;
  }
  // Vowels and finals of Hangul syllables that are written as parts.
  if (c >= 0x1160 && c <= 0x11FF) return 0;
  const int width = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (is_plain_ascii(text[at])) {
      ++width;
      ++at;
      continue;
    }
    const CodePoint c = decode_utf8(text, at);
    width += code_point_width(c.value);
    at += c.length;
  }
  return width;
}

bool has_right_to_left(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    if (c.value >= 0x590) {
      const UCharDirection direction = u_charDirection(static_cast<UChar32>(c.value));
      if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC) return true;
    }
    at += c.length;
  }
  return false;
}

std::vector<std::size_t> line_breaks(std::string_view text) {
  if (breaks_without_spaces(text)) return breaks_by_icu(text);
  std::vector<std::size_t> breaks;
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (text[at - 1] == ' ' && text[at] != ' ') breaks.push_back(at);
  }
  return breaks;
}

}  // namespace pressmark
