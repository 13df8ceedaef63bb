#include "indexer/extraction/shape.h"

#include <algorithm>
#include <array>

#include "common/unicode.h"
#include "indexer/extraction/lexicon.h"

namespace pressmark {
namespace {

/// A line longer than this is judged by its first and last parts.
constexpr std::size_t kLongest = 8192;

bool between(char32_t c, char32_t low, char32_t high) { return c >= low && c <= high; }
bool is_kana(char32_t c) { return between(c, 0x3040, 0x30FF); }
bool is_han(char32_t c) { return between(c, 0x3400, 0x9FFF) || between(c, 0xF900, 0xFAFF); }
bool is_hangul(char32_t c) { return between(c, 0xAC00, 0xD7AF); }
bool is_thai(char32_t c) { return between(c, 0x0E00, 0x0E7F); }
bool is_spaceless(char32_t c) { return is_kana(c) || is_han(c) || is_thai(c); }
bool is_capital(char32_t c) {
  return between(c, 'A', 'Z') || (between(c, 0xC0, 0xDE) && c != 0xD7) || between(c, 0x0391, 0x03A9) ||
         between(c, 0x0400, 0x042F) || c == 0x0130 || c == 0x015E || c == 0x0160 || c == 0x0141 || c == 0x010C ||
         c == 0x017D || c == 0x015A;
}
bool is_small(char32_t c) {
  return between(c, 'a', 'z') || between(c, 0xDF, 0xFF) || between(c, 0x0430, 0x045F) || between(c, 0x03B1, 0x03C9);
}
bool is_letter(char32_t c) {
  if (c < 0x80) return between(c, 'a', 'z') || between(c, 'A', 'Z');
  return c >= 0xC0 && c != 0xD7 && c != 0xF7 && !between(c, 0x2000, 0x2BFF) && !between(c, 0x3000, 0x303F) &&
         !between(c, 0xFE00, 0xFFEF) && !between(c, 0x1F000, 0x1FFFF) && !between(c, 0xE000, 0xF8FF);
}
bool is_quote(char32_t c) {
  return c == '"' || c == 0x201C || c == 0x201D || c == 0x201E || c == 0xAB || c == 0xBB || c == 0x300C ||
         c == 0x300D || c == 0x2018;
}
bool is_sentence_end(char32_t c) {
  return c == '.' || c == '?' || c == '!' || c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0x0964 || c == 0x061F ||
         c == 0x06D4;
}
bool closes(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201D || c == 0x2019 || c == 0xBB || c == 0xAB ||
         c == 0x201C || c == 0x300D || c == 0x300F || c == 0xFF09;
}
bool is_separator(char32_t c) {
  return c == '|' || c == 0x2022 || c == 0xB7 || c == 0xBB || c == 0x203A || c == 0x25B8 || c == 0x2192;
}

void count_script(char32_t c, LanguageProfile& p) {
  if (c < 0x370) return;
  if (is_kana(c)) ++p.kana;
  if (is_han(c)) ++p.han;
  if (is_hangul(c)) ++p.hangul;
  if (is_thai(c)) ++p.thai;
  if (between(c, 0x0600, 0x06FF)) ++p.arabic;
  if (between(c, 0x0590, 0x05FF)) ++p.hebrew;
  if (between(c, 0x0370, 0x03FF)) ++p.greek;
  if (between(c, 0x0900, 0x097F)) ++p.devanagari;
}

/// Korean marks grammar by what a word ends in.
bool ends_like_korean_grammar(char32_t c) {
  static constexpr std::u32string_view kEndings = U"은는이가을를에의로와과도다고서며한";
  return kEndings.find(c) != std::u32string_view::npos;
}

/// Counts a finished word of the line.
class WordCounter {
 public:
  explicit WordCounter(LineShape& shape) : shape_(shape) {}

  void letter(char32_t c) {
    if (length_ == 0) {
      capital_start_ = is_capital(c);
      all_capital_ = true;
    }
    all_capital_ = all_capital_ && is_capital(c);
    last_ = c;
    ++length_;
  }
  void end() {
    if (length_ == 0) return;
    ++shape_.words;
    if (capital_start_) ++shape_.capitalised;
    if (all_capital_ && length_ > 1) ++shape_.upper_words;
    if (is_hangul(last_) && ends_like_korean_grammar(last_)) ++shape_.function_words;
    length_ = 0;
  }

 private:
  LineShape& shape_;
  std::size_t length_ = 0;
  bool capital_start_ = false;
  bool all_capital_ = false;
  char32_t last_ = 0;
};

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

/// Function words are looked up in the folded line; "l'homme" and "it's" are cut at the apostrophe.
void count_function_words(LineShape& shape) {
  const std::string_view folded = shape.folded;
  for (std::size_t i = 0; i < folded.size();) {
    while (i < folded.size() && !is_word_byte(folded[i])) ++i;
    std::size_t end = i;
    while (end < folded.size() && is_word_byte(folded[end])) ++end;
    if (end > i && end - i <= 14) {
      std::uint32_t languages = function_word_languages(folded.substr(i, end - i));
      if (languages != 0) ++shape.function_words;
      for (std::size_t k = 0; languages != 0; ++k, languages >>= 1U) {
        if ((languages & 1U) != 0) ++shape.profile.function_words[k];
      }
    }
    i = end;
  }
}

/// Counts one ASCII character of the line; most news text is nothing else.
void look_at_ascii(char32_t c, char32_t previous, WordCounter& words, LineShape& shape) {
  if (between(c | 0x20U, 'a', 'z')) {
    words.letter(c);
    ++shape.letters;
    return;
  }
  if (c == '\'' || c == '-') return;
  words.end();
  if (c == ' ') {
    if (is_sentence_end(previous)) ++shape.sentence_ends;
  } else if (between(c, '0', '9')) {
    ++shape.digits;
  } else if (c == ',') {
    ++shape.commas;
  } else if (c == '"') {
    shape.has_quote = true;
  } else if (c == '|') {
    ++shape.separators;
  } else if (c == '@') {
    shape.has_address = true;
  }
}

/// Some of the last characters of a text, the last one first.
struct Tail {
  std::array<char32_t, 8> characters{};
  std::size_t size = 0;
};

Tail tail_of(std::string_view text) {
  Tail tail;
  for (std::size_t end = text.size(); end > 0 && tail.size < tail.characters.size();) {
    const std::size_t begin = floor_boundary(text, end - 1);
    tail.characters[tail.size++] = decode_utf8(text, begin).value;
    end = begin;
  }
  return tail;
}

void look_at_end(std::string_view text, LineShape& shape) {
  const Tail tail = tail_of(text);
  std::size_t i = 0;
  while (i + 1 < tail.size && (closes(tail.characters[i]) || tail.characters[i] == ' ')) ++i;
  if (i >= tail.size) return;
  const char32_t c = tail.characters[i];
  const bool dots = i + 2 < tail.size && c == '.' && tail.characters[i + 1] == '.' && tail.characters[i + 2] == '.';
  shape.ends_ellipsis = c == 0x2026 || dots;
  shape.ends_sentence = is_sentence_end(c) || c == 0x2026;
  shape.ends_colon = c == ':' || c == 0xFF1A;
}

}  // namespace

LineShape shape_of(std::string_view text) {
  LineShape shape;
  if (text.size() <= kLongest) {
    shape.folded = fold(text);
  } else {
    const std::size_t tail = floor_boundary(text, text.size() - kLongest / 4);
    shape.folded = fold(text.substr(0, floor_boundary(text, kLongest * 3 / 4))) + ' ' + fold(text.substr(tail));
  }
  WordCounter words(shape);
  std::uint32_t spaceless = 0;
  std::uint32_t hiragana = 0;
  char32_t previous = 0;
  char32_t first = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const CodePoint at = byte < 0x80 ? CodePoint{byte, 1} : decode_utf8(text, i);
    const char32_t c = at.value;
    i += at.length;
    if (first == 0) first = c;
    if (c < 0x80) {
      look_at_ascii(c, previous, words, shape);
      shape.width += 1.0F;
      previous = c;
      continue;
    }
    if (is_spaceless(c)) {
      words.end();
      ++spaceless;
      ++shape.letters;
      if (between(c, 0x3041, 0x3096)) ++hiragana;
    } else if (is_letter(c)) {
      words.letter(c);
      ++shape.letters;
    } else if (c != 0x2019) {
      words.end();
      if (c == 0x3001 || c == 0xFF0C) ++shape.commas;
      if (is_quote(c)) shape.has_quote = true;
      if (is_separator(c)) ++shape.separators;
      if (c == 0x3002) ++shape.sentence_ends;
    }
    count_script(c, shape.profile);
    shape.width += is_spaceless(c) ? 2.5F : is_hangul(c) ? 1.8F : 1.0F;
    previous = c;
  }
  words.end();
  if (is_sentence_end(previous)) ++shape.sentence_ends;
  count_function_words(shape);
  shape.words += spaceless / 2;
  shape.function_words += hiragana / 3;
  if (hiragana == 0) shape.function_words += spaceless / 8;
  shape.profile.words = shape.words;
  shape.profile.letters = shape.letters;
  shape.starts_lower = is_small(first);
  shape.starts_quote = is_quote(first);
  if (shape.folded.find("http") != std::string::npos || shape.folded.find("www.") != std::string::npos)
    shape.has_address = true;
  look_at_end(text, shape);
  shape.phrases = find_phrases(shape.folded);
  return shape;
}

}  // namespace pressmark
