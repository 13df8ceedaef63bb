#include "indexer/attribution/characters.h"

#include <unicode/uchar.h>

namespace pressmark::attribution {
namespace {

// The marks, dashes and blanks of all text; they and the Latin letters are spared a look-up.
bool is_general_punctuation(char32_t c) { return c >= 0x2000 && c < 0x2070; }
bool is_latin_letter(char32_t c) { return c >= 0xC0 && c < 0x250 && c != U'×' && c != U'÷'; }

}  // namespace

bool is_letter(char32_t c) {
  if (c < 0x80) return is_ascii_letter(c);
  if (is_latin_letter(c)) return true;
  return !is_general_punctuation(c) && c != 0xFFFD && u_isalpha(static_cast<UChar32>(c)) != 0;
}

bool is_combining(char32_t c) {
  if (c < 0x300) return false;
  if (is_general_punctuation(c)) return c == 0x200D;
  return u_getCombiningClass(static_cast<UChar32>(c)) != 0;
}

bool is_capital(char32_t c) {
  if (c < 0x80) return is_ascii_capital(c);
  return u_isupper(static_cast<UChar32>(c)) != 0 || u_istitle(static_cast<UChar32>(c)) != 0;
}

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

}  // namespace pressmark::attribution
