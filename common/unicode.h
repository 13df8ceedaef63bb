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
CodePoint decode_utf8(std::string_view text, std::size_t at);

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

}  // namespace pressmark
