#include "indexer/extraction/line_counts.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

#include "common/byte_masks.h"
#include "common/count_bits.h"
#include "common/unicode.h"
#include "indexer/extraction/line_characters.h"

namespace pressmark {
namespace {

using namespace line_characters;

/// Korean marks grammar by what a word ends in.
bool ends_like_korean_grammar(char32_t c) {
  static constexpr std::u32string_view kEndings = U"은는이가을를에의로와과도다고서며한";
  return kEndings.find(c) != std::u32string_view::npos;
}

/// What a mark is to the counting of a line.
namespace mark {
constexpr std::uint8_t kJoint = 1;  // within words
constexpr std::uint8_t kSentenceEnd = 2;
constexpr std::uint8_t kComma = 4;
constexpr std::uint8_t kSeparator = 8;
constexpr std::uint8_t kQuote = 16;
constexpr std::uint8_t kAddress = 32;
constexpr std::uint8_t kClosing = 64;
}  // namespace mark

constexpr std::array<std::uint8_t, 128> kMarks = [] {
  std::array<std::uint8_t, 128> marks{};
  marks['\''] = marks['-'] = mark::kJoint;
  marks['.'] = marks['?'] = marks['!'] = mark::kSentenceEnd;
  marks[','] = mark::kComma;
  marks['|'] = mark::kSeparator;
  marks['"'] = mark::kQuote;
  marks['@'] = mark::kAddress;
  marks[')'] = mark::kClosing;
  return marks;
}();

/// What the ASCII characters of a part of a line are, a bit each.
struct AsciiMasks {
  std::uint64_t beyond;  // not ASCII
  std::uint64_t capitals;
  std::uint64_t small;
  std::uint64_t digits;
  std::uint64_t spaces;

  template <class Bytes>
  explicit AsciiMasks(const Bytes& bytes)
      : beyond(bytes.beyond_ascii()),
        capitals(bytes.between('A', 'Z')),
        small(bytes.between('a', 'z')),
        digits(bytes.between('0', '9')),
        spaces(bytes.equal_to(' ')) {}

  void cut(std::uint64_t to) {
    capitals &= to;
    small &= to;
    digits &= to;
    spaces &= to;
  }
};

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
  /// Whether letters have come since the last end.
  bool is_open() const { return length_ > 0; }
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

/// Counts the characters and words of a line.
class LineCounter {
 public:
  LineCounter(std::string_view text, LineShape& shape) : text_(text), shape_(shape), words_(shape) {}

  SeenOfLine count() {
    while (at_ < text_.size()) {
      if (at_ >= singly_until_ && !words_.is_open() && count_ascii()) continue;
      if (static_cast<unsigned char>(text_[at_]) >= 0x80) {
        count_beyond_ascii();
      } else {
        count_character(text_[at_]);
      }
    }
    words_.end();
    if (ends_sentence_) ++shape_.sentence_ends;
    shape_.words += spaceless_ / 2;
    shape_.function_words += hiragana_ > 0 ? hiragana_ / 3 : spaceless_ / 8;
    shape_.width =
        static_cast<float>(characters_) + 1.5F * static_cast<float>(spaceless_) + 0.8F * static_cast<float>(hangul_);
    return seen_;
  }

 private:
  /// Counts whole words of ASCII at once, as many as there are in the next bytes; false where there are none.
  bool count_ascii() {
    constexpr std::size_t kFewest = 8;
    AsciiMasks is = byte_masks::look_at_kept(text_, at_, [](const auto& bytes) { return AsciiMasks(bytes); });
    const std::size_t left = text_.size() - at_;
    is.beyond &= byte_masks::first_bits(left);
    const auto ascii = static_cast<std::size_t>(std::countr_zero(is.beyond));
    singly_until_ = is.beyond == 0 ? 0 : at_ + ascii + 1;
    if (ascii < kFewest) return false;
    // One bit stays free behind the last byte.
    std::size_t length = std::min({left, byte_masks::kCount - 1, ascii});
    if (length < left) {
      const std::uint64_t spaces = is.spaces & first_bits(length);
      if (spaces == 0) {
        singly_until_ = at_ + length;
        return false;
      }
      length = 64 - static_cast<std::size_t>(std::countl_zero(spaces));
    }
    is.cut(first_bits(length));
    const MarkMasks marks = count_marks(~(is.capitals | is.small | is.digits | is.spaces) & first_bits(length));
    count_words(is, marks.joints);
    if (is.digits != 0) shape_.digits += count_bits(is.digits);
    note_glue(is.capitals, is.small | marks.sentence_ends | marks.closing);
    const std::uint64_t behind_ends = marks.sentence_ends << 1U | (ends_sentence_ ? 1U : 0U);
    if (behind_ends != 0) shape_.sentence_ends += count_bits(behind_ends & is.spaces);
    ends_sentence_ = (marks.sentence_ends >> (length - 1)) != 0;
    characters_ += static_cast<std::uint32_t>(length);
    at_ += length;
    return true;
  }

  static std::uint64_t first_bits(std::size_t n) { return (std::uint64_t{1} << n) - 1; }  // n < 64

  /// Words are letters with joints between and around them. Each begins and ends in the masks.
  void count_words(const AsciiMasks& is, std::uint64_t joints) {
    const std::uint64_t letters = is.capitals | is.small;
    const std::uint64_t inside = letters | joints;
    const std::uint64_t starts = inside & ~(inside << 1U);
    // A carry runs through the joints that words start with.
    const std::uint64_t leading = joints & ~(joints + (joints & starts));
    const std::uint64_t firsts = letters & (starts | leading << 1U);
    shape_.letters += count_bits(letters);
    shape_.words += count_bits(firsts);
    shape_.capitalised += count_bits(firsts & is.capitals);
    // ... and through words up to their first small letter, or to their end.
    const std::uint64_t no_small = inside & ~is.small;
    for (std::uint64_t ends = (no_small + starts) & ~inside; ends != 0; ends &= ends - 1) {
      const std::uint64_t before = (ends & (~ends + 1)) - 1;
      const std::uint64_t outside = ~inside & before;
      const std::uint64_t word = outside == 0 ? before : before & ~(std::bit_floor(outside) * 2 - 1);
      if (count_bits(word & is.capitals) > 1) ++shape_.upper_words;
    }
  }

  /// Whether a capital of some characters stands behind a small letter or the mark of an end.
  void note_glue(std::uint64_t capitals, std::uint64_t before) {
    const std::uint64_t behind = before << 1U | (is_before_glue() ? 1U : 0U);
    seen_.may_be_glued = seen_.may_be_glued || (capitals & behind) != 0;
  }
  bool is_before_glue() const {
    if (at_ == 0) return false;
    const auto c = static_cast<unsigned char>(text_[at_ - 1]);
    return between(c, 'a', 'z') || (c < 0x80 && (kMarks[c] & (mark::kSentenceEnd | mark::kClosing)) != 0);
  }

  struct MarkMasks {
    std::uint64_t joints = 0;
    std::uint64_t sentence_ends = 0;
    std::uint64_t closing = 0;
  };
  /// Notes what the marks of a part are.
  MarkMasks count_marks(std::uint64_t marks) {
    MarkMasks are;
    for (; marks != 0; marks &= marks - 1) {
      const auto i = static_cast<std::size_t>(std::countr_zero(marks));
      const std::uint64_t what = note_mark(text_[at_ + i]);
      are.joints |= (what & mark::kJoint) << i;
      are.sentence_ends |= (what / mark::kSentenceEnd & 1U) << i;
      are.closing |= (what / mark::kClosing & 1U) << i;
    }
    return are;
  }

  std::uint8_t note_mark(char c) {
    const std::uint8_t what = kMarks[static_cast<unsigned char>(c)];
    shape_.commas += what / mark::kComma & 1U;
    shape_.separators += what / mark::kSeparator & 1U;
    shape_.has_quote = shape_.has_quote || (what & mark::kQuote) != 0;
    shape_.has_address = shape_.has_address || (what & mark::kAddress) != 0;
    return what;
  }

  /// One of ASCII.
  void count_character(char c) {
    const std::uint8_t what = kMarks[static_cast<unsigned char>(c)];
    if (is_letter(static_cast<unsigned char>(c))) {
      note_glue(c <= 'Z' ? 1 : 0, 0);
      words_.letter(static_cast<unsigned char>(c));
      ++shape_.letters;
    } else if ((what & mark::kJoint) == 0) {
      words_.end();
      note_mark(c);
      if (c >= '0' && c <= '9') ++shape_.digits;
      if (c == ' ' && ends_sentence_) ++shape_.sentence_ends;
    }
    ends_sentence_ = (what & mark::kSentenceEnd) != 0;
    ++at_;
    ++characters_;
  }

  void count_beyond_ascii() {
    const CodePoint character = decode_utf8(text_, at_);
    const char32_t c = character.value;
    at_ += character.length;
    ++characters_;
    seen_.ascii = false;
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
    ends_sentence_ = is_sentence_end(c);
  }

  std::string_view text_;
  LineShape& shape_;
  WordCounter words_;
  std::size_t at_ = 0;
  std::size_t singly_until_ = 0;  // no look is taken at many characters at once before this one
  bool ends_sentence_ = false;    // the character before at_ does
  std::uint32_t characters_ = 0;
  std::uint32_t spaceless_ = 0;
  std::uint32_t hiragana_ = 0;
  std::uint32_t hangul_ = 0;
  SeenOfLine seen_;
};

}  // namespace

SeenOfLine count_line(std::string_view text, LineShape& shape) {
  return text.empty() ? SeenOfLine{} : LineCounter(text, shape).count();
}

}  // namespace pressmark
