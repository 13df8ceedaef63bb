#include "indexer/extraction/line_counts.h"

#include <array>
#include <bit>
#include <cstdint>
#include <utility>

#include "common/eight_bytes.h"
#include "common/unicode.h"
#include "indexer/extraction/language.h"
#include "indexer/extraction/line_characters.h"

namespace pressmark {
namespace {

using namespace line_characters;
using namespace eight_bytes;

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

/// What a byte is to the counting of a line. The first two are bits: a capital is a letter too.
namespace byte_kind {
constexpr std::uint8_t kCapital = 1;
constexpr std::uint8_t kLetter = 2;
constexpr std::uint8_t kJoint = 4;  // within words
constexpr std::uint8_t kDigit = 8;
constexpr std::uint8_t kSentenceEnd = 16;
}  // namespace byte_kind

constexpr std::array<std::uint8_t, 256> kByteKinds = [] {
  using namespace byte_kind;
  std::array<std::uint8_t, 256> kinds{};
  for (std::size_t c = 'A'; c <= 'Z'; ++c) kinds[c] = kLetter | kCapital;
  for (std::size_t c = 'a'; c <= 'z'; ++c) kinds[c] = kLetter;
  for (std::size_t c = '0'; c <= '9'; ++c) kinds[c] = kDigit;
  kinds['\''] = kinds['-'] = kJoint;
  kinds['.'] = kinds['?'] = kinds['!'] = kSentenceEnd;
  return kinds;
}();

std::uint8_t kind_of(char c) { return kByteKinds[static_cast<unsigned char>(c)]; }

/// A run of ASCII letters.
struct LetterRun {
  std::uint32_t length = 0;
  std::uint32_t capitals = 0;
  bool capital_start = false;
  std::uint64_t small = 0;  // the first eight letters made small, as a number
};

LetterRun letters_at(std::string_view text, std::size_t begin) {
  LetterRun run;
  for (std::size_t at = begin;; at += 8) {
    const std::uint64_t eight = eight_at(text, at);
    const std::uint64_t small = eight | 0x20 * ascii::kOnes;
    const std::size_t letters = before_first(~small_letters(small) & ascii::kHigh);
    const std::uint64_t capital = capitals(eight) & first_bytes(letters);
    if (at == begin) {
      run.small = small & first_bytes(letters);
      run.capital_start = (capital & 0x80U) != 0;
    }
    for (std::uint64_t left = capital; left != 0; left &= left - 1) ++run.capitals;
    run.length += static_cast<std::uint32_t>(letters);
    if (letters < 8) return run;
  }
}

/// Counts the words of a line.
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
  /// Letters of ASCII.
  void run(const LetterRun& letters) {
    if (length_ == 0) capital_start_ = letters.capital_start;
    capitals_ += letters.capitals;
    length_ += letters.length;
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

void count_languages(std::uint32_t languages, LineShape& shape) {
  if (languages == 0) return;
  ++shape.function_words;
  for (; languages != 0; languages &= languages - 1)
    ++shape.profile.function_words[static_cast<std::size_t>(std::countr_zero(languages))];
}

void count_long_word(std::string_view folded, LineShape& shape) {
  constexpr std::size_t kLongestWord = 14;
  if (folded.size() <= kLongestWord) count_languages(function_word_languages(folded), shape);
}

/// The end of the word of a folded line that begins at `begin`, and its first eight bytes as a number.
std::pair<std::size_t, std::uint64_t> folded_word_at(std::string_view folded, std::size_t begin) {
  std::uint64_t first = 0;
  for (std::size_t at = begin;; at += 8) {
    const std::uint64_t eight = eight_at(folded, at);
    const std::uint64_t inside = small_letters(eight) | digits(eight) | (eight & ascii::kHigh);
    const std::size_t length = before_first(~inside & ascii::kHigh);
    if (at == begin) first = eight & first_bytes(length);
    if (length < 8) return {at + length, first};
  }
}

/// Function words are looked up in the folded line; "l'homme" and "it's" are cut at the apostrophe.
void count_function_words(LineShape& shape) {
  const std::string_view folded = shape.folded;
  for (std::size_t begin = 0; begin < folded.size();) {
    const auto [end, number] = folded_word_at(folded, begin);
    if (end - begin > sizeof number) {
      count_long_word(folded.substr(begin, end - begin), shape);
    } else if (end > begin) {
      count_languages(function_word_languages(number), shape);
    }
    begin = end + 1;
  }
}

/// Counts the characters and words of a line.
class LineCounter {
 public:
  /// `ascii`: all of the line is, and each of its bytes has its folded one at the same place.
  LineCounter(std::string_view text, bool ascii, LineShape& shape)
      : text_(text), ascii_(ascii), shape_(shape), words_(shape) {}

  void count() {
    while (at_ < text_.size()) {
      const std::uint8_t kind = kind_of(text_[at_]);
      if ((kind & byte_kind::kLetter) != 0) {
        count_letters();
      } else if (static_cast<unsigned char>(text_[at_]) >= 0x80) {
        count_beyond_ascii();
      } else {
        if ((kind & byte_kind::kJoint) == 0) count_mark(kind);
        ends_sentence_ = (kind & byte_kind::kSentenceEnd) != 0;
        ++at_;
        ++characters_;
      }
    }
    words_.end();
    if (ends_sentence_) ++shape_.sentence_ends;
    shape_.words += spaceless_ / 2;
    shape_.function_words += hiragana_ > 0 ? hiragana_ / 3 : spaceless_ / 8;
    shape_.width =
        static_cast<float>(characters_) + 1.5F * static_cast<float>(spaceless_) + 0.8F * static_cast<float>(hangul_);
  }

 private:
  void count_letters() {
    const LetterRun run = letters_at(text_, at_);
    words_.run(run);
    if (ascii_ && !stands_by_digit(at_, at_ + run.length)) {
      if (run.length > sizeof run.small) {
        count_long_word(std::string_view(shape_.folded).substr(at_, run.length), shape_);
      } else {
        count_languages(function_word_languages(run.small), shape_);
      }
    }
    shape_.letters += run.length;
    characters_ += run.length;
    at_ += run.length;
    ends_sentence_ = false;
  }

  /// Whether the letters are only a part of a word with digits: no function word has any.
  bool stands_by_digit(std::size_t begin, std::size_t end) const {
    const auto is_digit = [&](std::size_t i) { return (kind_of(text_[i]) & byte_kind::kDigit) != 0; };
    return (begin > 0 && is_digit(begin - 1)) || (end < text_.size() && is_digit(end));
  }

  /// An ASCII character that ends words.
  void count_mark(std::uint8_t kind) {
    words_.end();
    switch (text_[at_]) {
      case ' ':
        if (ends_sentence_) ++shape_.sentence_ends;
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
        if ((kind & byte_kind::kDigit) != 0) ++shape_.digits;
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
    ends_sentence_ = is_sentence_end(c);
  }

  std::string_view text_;
  bool ascii_;
  LineShape& shape_;
  WordCounter words_;
  std::size_t at_ = 0;
  bool ends_sentence_ = false;  // the character before at_ does
  std::uint32_t characters_ = 0;
  std::uint32_t spaceless_ = 0;
  std::uint32_t hiragana_ = 0;
  std::uint32_t hangul_ = 0;
};

}  // namespace

void count_line(std::string_view text, LineShape& shape) {
  if (text.empty()) return;
  const bool ascii = shape.folded.size() == text.size() && find_beyond_ascii(text) == text.size();
  if (!ascii) count_function_words(shape);
  LineCounter(text, ascii, shape).count();
  shape.profile.words = shape.words;
  shape.profile.letters = shape.letters;
}

}  // namespace pressmark
