#include "indexer/extraction/shape.h"

#include <array>
#include <bit>

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

/// Counts the words of the line, which come in runs of letters: apostrophes and hyphens part runs but not words.
class WordCounter {
 public:
  explicit WordCounter(LineShape& shape) : shape_(shape) {}

  void letter(char32_t c) {
    const bool capital = is_capital(c);
    if (length_ == 0) capital_start_ = capital;
    capitals_ += capital ? 1U : 0U;
    ++length_;
    last_ = c;
  }
  void run(std::uint32_t length, std::uint32_t capitals, bool capital_start) {
    if (length_ == 0) capital_start_ = capital_start;
    capitals_ += capitals;
    length_ += length;
    last_ = 0;
  }
  void end() {
    if (length_ == 0) return;
    ++shape_.words;
    if (capital_start_) ++shape_.capitalised;
    if (length_ > 1 && capitals_ == length_) ++shape_.upper_words;
    if (is_hangul(last_) && ends_like_korean_grammar(last_)) ++shape_.function_words;
    length_ = capitals_ = 0;
  }

 private:
  LineShape& shape_;
  std::uint32_t length_ = 0;
  std::uint32_t capitals_ = 0;
  bool capital_start_ = false;
  char32_t last_ = 0;
};

/// What a byte is to the counting of a line. The first two are bits: a capital is a letter too.
namespace byte_kind {
constexpr std::uint8_t kCapital = 1;
constexpr std::uint8_t kLetter = 2;
constexpr std::uint8_t kJoint = 4;  // within words
constexpr std::uint8_t kDigit = 8;
constexpr std::uint8_t kFolded = 16;  // part of a word of a folded line
constexpr std::uint8_t kBeyondAscii = 32;
}  // namespace byte_kind

constexpr std::array<std::uint8_t, 256> kByteKinds = [] {
  using namespace byte_kind;
  std::array<std::uint8_t, 256> kinds{};
  for (std::size_t c = 'A'; c <= 'Z'; ++c) kinds[c] = kLetter | kCapital;
  for (std::size_t c = 'a'; c <= 'z'; ++c) kinds[c] = kLetter | kFolded;
  for (std::size_t c = '0'; c <= '9'; ++c) kinds[c] = kDigit | kFolded;
  for (std::size_t c = 0x80; c <= 0xFF; ++c) kinds[c] = kBeyondAscii | kFolded;
  kinds['\''] = kinds['-'] = kJoint;
  return kinds;
}();

std::uint8_t kind_of(char c) { return kByteKinds[static_cast<unsigned char>(c)]; }

void count_function_word(std::string_view folded, LineShape& shape) {
  constexpr std::size_t kLongestWord = 14;
  if (folded.size() > kLongestWord) return;
  std::uint32_t languages = function_word_languages(folded);
  if (languages != 0) ++shape.function_words;
  for (; languages != 0; languages &= languages - 1)
    ++shape.profile.function_words[static_cast<std::size_t>(std::countr_zero(languages))];
}

/// Function words are looked up in the folded line; "l'homme" and "it's" are cut at the apostrophe.
void count_function_words(LineShape& shape) {
  const std::string_view folded = shape.folded;
  for (std::size_t i = 0; i < folded.size();) {
    std::size_t end = i;
    while (end < folded.size() && (kind_of(folded[end]) & byte_kind::kFolded) != 0) ++end;
    if (end > i) count_function_word(folded.substr(i, end - i), shape);
    i = end + 1;
  }
}

/// Counts the characters and words of a line.
class LineCounter {
 public:
  /// `same_places` says that each byte of the text has its folded one at the same place in shape.folded: then function
  /// words are counted as well.
  LineCounter(std::string_view text, bool same_places, LineShape& shape)
      : text_(text), same_places_(same_places), shape_(shape), words_(shape) {}

  void count() {
    while (at_ < text_.size()) {
      const std::uint8_t kind = kind_of(text_[at_]);
      if ((kind & byte_kind::kLetter) != 0) {
        count_letters();
      } else if ((kind & byte_kind::kBeyondAscii) != 0) {
        count_beyond_ascii();
      } else {
        if ((kind & byte_kind::kJoint) == 0) count_other();
        previous_ = static_cast<unsigned char>(text_[at_++]);
        ++characters_;
      }
    }
    words_.end();
    if (is_sentence_end(previous_)) ++shape_.sentence_ends;
    shape_.words += spaceless_ / 2;
    shape_.function_words += hiragana_ > 0 ? hiragana_ / 3 : spaceless_ / 8;
    shape_.profile.words = shape_.words;
    shape_.profile.letters = shape_.letters;
    shape_.width =
        static_cast<float>(characters_) + 1.5F * static_cast<float>(spaceless_) + 0.8F * static_cast<float>(hangul_);
  }

 private:
  /// A run of ASCII letters.
  void count_letters() {
    const std::size_t begin = at_;
    std::uint32_t capitals = 0;
    for (std::uint8_t kind = kind_of(text_[at_]); (kind & byte_kind::kLetter) != 0; kind = kind_of(text_[at_])) {
      capitals += kind & byte_kind::kCapital;
      if (++at_ == text_.size()) break;
    }
    const auto length = static_cast<std::uint32_t>(at_ - begin);
    words_.run(length, capitals, (kind_of(text_[begin]) & byte_kind::kCapital) != 0);
    shape_.letters += length;
    characters_ += length;
    previous_ = 'a';
    if (same_places_ && !stands_by_digit(begin, at_))
      count_function_word(std::string_view(shape_.folded).substr(begin, length), shape_);
  }

  /// Whether the letters are only a part of a word with digits: no function word has any.
  bool stands_by_digit(std::size_t begin, std::size_t end) const {
    const auto is_digit = [&](std::size_t i) { return (kind_of(text_[i]) & byte_kind::kDigit) != 0; };
    return (begin > 0 && is_digit(begin - 1)) || (end < text_.size() && is_digit(end));
  }

  /// An ASCII character that ends words.
  void count_other() {
    words_.end();
    switch (const char c = text_[at_]) {
      case ' ':
        if (is_sentence_end(previous_)) ++shape_.sentence_ends;
        break;
      case ',':
        ++shape_.commas;
        break;
      case '"':
        shape_.has_quote = true;
        break;
      case '|':
        ++shape_.separators;
        break;
      case '@':
        shape_.has_address = true;
        break;
      default:
        if ((kind_of(c) & byte_kind::kDigit) != 0) ++shape_.digits;
    }
  }

  void count_beyond_ascii() {
    const CodePoint character = decode_utf8(text_, at_);
    const char32_t c = character.value;
    at_ += character.length;
    ++characters_;
    if (is_spaceless(c)) {
      words_.end();
      ++spaceless_;
      ++shape_.letters;
      if (between(c, 0x3041, 0x3096)) ++hiragana_;
    } else if (is_letter(c)) {
      words_.letter(c);
      ++shape_.letters;
      if (is_hangul(c)) ++hangul_;
    } else if (c != 0x2019) {
      words_.end();
      if (c == 0x3001 || c == 0xFF0C) ++shape_.commas;
      if (is_quote(c)) shape_.has_quote = true;
      if (is_separator(c)) ++shape_.separators;
      if (c == 0x3002) ++shape_.sentence_ends;
    }
    count_script(c, shape_.profile);
    previous_ = c;
  }

  std::string_view text_;
  bool same_places_;
  LineShape& shape_;
  WordCounter words_;
  std::size_t at_ = 0;
  char32_t previous_ = 0;
  std::uint32_t characters_ = 0;
  std::uint32_t spaceless_ = 0;
  std::uint32_t hiragana_ = 0;
  std::uint32_t hangul_ = 0;
};

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
  if ((kind_of(text.back()) & (byte_kind::kLetter | byte_kind::kDigit)) != 0) return;
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
  if (text.empty()) return shape;
  if (text.size() <= kLongest) {
    shape.folded = fold(text);
  } else {
    const std::size_t tail = floor_boundary(text, text.size() - kLongest / 4);
    shape.folded = fold(text.substr(0, floor_boundary(text, kLongest * 3 / 4))) + ' ' + fold(text.substr(tail));
  }
  const bool same_places = shape.folded.size() == text.size() && find_beyond_ascii(text) == text.size();
  if (!same_places) count_function_words(shape);
  LineCounter(text, same_places, shape).count();
  const char32_t first = decode_utf8(text, 0).value;
  shape.starts_lower = is_small(first);
  shape.starts_quote = is_quote(first);
  look_at_end(text, shape);
  const LineMarks marks = find_marks(shape.folded);
  shape.phrases = marks.phrases;
  shape.addresses_reader = marks.addresses_reader;
  shape.has_address = shape.has_address || marks.has_address;
  return shape;
}

}  // namespace pressmark
