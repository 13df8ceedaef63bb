#pragma once

namespace pressmark::attribution {

/// What a code point is to a reader of words. Marks, dashes, blanks and Latin letters are told without a look-up.
inline bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
inline bool is_ascii_capital(char32_t c) { return c >= 'A' && c <= 'Z'; }
inline bool is_ascii_letter(char32_t c) { return (c | 0x20U) >= 'a' && (c | 0x20U) <= 'z'; }
inline bool is_apostrophe(char32_t c) { return c == '\'' || c == U'’' || c == U'‘' || c == U'ʼ'; }
bool is_letter(char32_t c);
bool is_combining(char32_t c);
bool is_capital(char32_t c);
bool is_space(char32_t c);

}  // namespace pressmark::attribution
