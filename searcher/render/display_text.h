#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pressmark {

/// The text as it may be shown to people wherever it comes from, valid UTF-8, code point by code point:
///
///   escape sequences and other control characters   visible signs: ESC becomes U+241B, C1 controls U+FFFD
///   line ends and tabs                               a space
///   embeddings, overrides, isolates (U+202A..202E, U+2066..2069)   dropped: text in an article reorders nothing around
///   it other invisible characters                       dropped, but for those that scripts and emoji need (joiners,
///   variations) malformed UTF-8                                  U+FFFD
std::string display_text(std::string_view text);

/// Columns a text takes on a terminal: wide characters two, combining marks none.
std::size_t display_width(std::string_view text);

/// Columns of one code point: 0, 1 or 2.
std::size_t code_point_width(char32_t c);

/// Whether the text holds letters that are written from right to left.
bool has_right_to_left(std::string_view text);

/// Bytes at which a line may be broken (a new line may begin there), ascending, without 0 and the text's end. Behind
/// white space; where the text holds scripts that break elsewhere too, where Unicode's rules say (by ICU).
std::vector<std::size_t> line_breaks(std::string_view text);

}  // namespace pressmark
