#pragma once

namespace pressmark::line_characters {

/// What a code point is to the shape of a line.
inline bool between(char32_t c, char32_t low, char32_t high) { return c >= low && c <= high; }
inline bool is_kana(char32_t c) { return between(c, 0x3040, 0x30FF); }
inline bool is_han(char32_t c) { return between(c, 0x3400, 0x9FFF) || between(c, 0xF900, 0xFAFF); }
inline bool is_hangul(char32_t c) { return between(c, 0xAC00, 0xD7AF); }
inline bool is_thai(char32_t c) { return between(c, 0x0E00, 0x0E7F); }
inline bool is_spaceless(char32_t c) { return is_kana(c) || is_han(c) || is_thai(c); }
inline bool is_capital(char32_t c) {
  return between(c, 'A', 'Z') || (between(c, 0xC0, 0xDE) && c != 0xD7) || between(c, 0x0391, 0x03A9) ||
         between(c, 0x0400, 0x042F) || c == 0x0130 || c == 0x015E || c == 0x0160 || c == 0x0141 || c == 0x010C ||
         c == 0x017D || c == 0x015A;
}
inline bool is_small(char32_t c) {
  return between(c, 'a', 'z') || between(c, 0xDF, 0xFF) || between(c, 0x0430, 0x045F) || between(c, 0x03B1, 0x03C9);
}
inline bool is_letter(char32_t c) {
  if (c < 0x80) return between(c, 'a', 'z') || between(c, 'A', 'Z');
  return c >= 0xC0 && c != 0xD7 && c != 0xF7 && !between(c, 0x2000, 0x2BFF) && !between(c, 0x3000, 0x303F) &&
         !between(c, 0xFE00, 0xFFEF) && !between(c, 0x1F000, 0x1FFFF) && !between(c, 0xE000, 0xF8FF);
}
inline bool is_quote(char32_t c) {
  return c == '"' || c == 0x201C || c == 0x201D || c == 0x201E || c == 0xAB || c == 0xBB || c == 0x300C ||
         c == 0x300D || c == 0x2018;
}
inline bool is_sentence_end(char32_t c) {
  return c == '.' || c == '?' || c == '!' || c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0x0964 || c == 0x061F ||
         c == 0x06D4;
}
inline bool closes(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201D || c == 0x2019 || c == 0xBB || c == 0xAB ||
         c == 0x201C || c == 0x300D || c == 0x300F || c == 0xFF09;
}
inline bool is_separator(char32_t c) {
  return c == '|' || c == 0x2022 || c == 0xB7 || c == 0xBB || c == 0x203A || c == 0x25B8 || c == 0x2192;
}

}  // namespace pressmark::line_characters
