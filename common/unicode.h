#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace pressmark {

/// The code point that starts at byte `at` and its length in bytes; malformed bytes give {U+FFFD, 1}.
struct CodePoint {
  char32_t value = 0;
  std::size_t length = 0;
};
inline CodePoint decode_utf8(std::string_view text, std::size_t at);

/// The first byte at or behind `from` that is not ASCII, or the size of the text. Eight bytes at once.
std::size_t find_beyond_ascii(std::string_view text, std::size_t from = 0);

/// Whether the text is printable ASCII with single spaces, none at either end: what repair_utf8 and fold_white_space
/// leave as it is. Eight bytes at once.
bool is_tidy_ascii(std::string_view text);

/// Appends the code point as UTF-8.
void append_utf8(std::string& out, char32_t c);

bool is_valid_utf8(std::string_view text);

/// The text with each maximal malformed sequence and each NUL replaced by one U+FFFD.
std::string repair_utf8(std::string_view text);

/// Case folded, NFKD-decomposed, combining marks dropped, ligatures and letters without decomposition spelled out
/// (ß -> ss, ø -> o, ł -> l, đ -> d, æ -> ae, ı -> i): the form in which the index compares words and names.
std::string fold(std::string_view text);

/// Appends fold(text) to `out`; quick for Latin letters.
void append_folded(std::string& out, std::string_view text);

/// The largest byte offset <= at that is a code point boundary of valid UTF-8.
std::size_t floor_boundary(std::string_view text, std::size_t at);

/// Runs of Unicode white space become one space; none at either end.
std::string fold_white_space(std::string_view text);

/// decode_utf8 for sequences that are not the common ones of one to three bytes.
CodePoint decode_rare_utf8(std::string_view text, std::size_t at);

inline CodePoint decode_utf8(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return std::uint32_t{static_cast<unsigned char>(text[at + i])}; };
  const std::uint32_t first = byte(0);
  if (first < 0x80) return {first, 1};
  const std::size_t left = text.size() - at;
  if (first >= 0xC2 && first <= 0xDF && left > 1 && (byte(1) & 0xC0U) == 0x80)
    return {(first & 0x1FU) << 6U | (byte(1) & 0x3FU), 2};
  // E0 and ED do not go with every second byte.
  const bool three = first > 0xE0 && first <= 0xEF && first != 0xED && left > 2;
  if (three && (byte(1) & 0xC0U) == 0x80 && (byte(2) & 0xC0U) == 0x80)
    return {(first & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU), 3};
  return decode_rare_utf8(text, at);
}

}  // namespace pressmark
