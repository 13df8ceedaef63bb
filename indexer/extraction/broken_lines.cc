#include "indexer/extraction/broken_lines.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/eight_bytes.h"
#include "common/unicode.h"
#include "indexer/extraction/language.h"
#include "indexer/extraction/lexicon.h"

namespace pressmark {
namespace {

bool between(char32_t c, char32_t low, char32_t high) { return c >= low && c <= high; }

bool is_small(char32_t c) {
  if (c < 0x80) return between(c, 'a', 'z');
  return between(c, 0xDF, 0xFF) || between(c, 0x03B1, 0x03C9) || between(c, 0x0430, 0x045F);
}

bool is_ascii_letter(char c) { return between(static_cast<unsigned char>(c) | 0x20U, 'a', 'z'); }

/// Marks that never begin a line of their own: ", who left" goes on from the line above.
bool is_joining_mark(char32_t c) {
  return c == ',' || c == '.' || c == ';' || c == ':' || c == ')' || c == ']' || c == '%' || c == '?' || c == '!' ||
         c == 0x2019 || c == 0xBB;
}

bool is_closing_mark(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || between(c, 0x2018, 0x201F) || c == 0xBB || c == 0xAB ||
         c == 0x300D;
}

bool is_sentence_end(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == ':' || c == 0x2026 || c == 0x3002 || c == 0xFF01 || c == 0xFF1F ||
         c == 0x061F || c == 0x0964;
}

/// The last code point of a text and where it begins.
std::pair<char32_t, std::size_t> last_of(std::string_view text) {
  const std::size_t at = floor_boundary(text, text.size() - 1);
  return {decode_utf8(text, at).value, at};
}

/// Whether a line may go on below: no end of a sentence, "The ferry left" but not "It left."
bool is_open(std::string_view line) {
  if (is_ascii_letter(line.back())) return true;
  for (std::size_t marks = 0; !line.empty() && marks < 4; ++marks) {
    const auto [c, at] = last_of(line);
    if (is_sentence_end(c)) return false;
    if (!is_closing_mark(c)) return true;
    line = line.substr(0, at);
  }
  return false;
}

std::string_view last_word(std::string_view line) {
  const std::size_t space = line.rfind(' ');
  return space == std::string_view::npos ? line : line.substr(space + 1);
}

bool is_function_word(std::string_view word) {
  constexpr std::size_t kLongest = 12;
  if (word.size() > kLongest) return false;
  if (word.size() > sizeof(std::uint64_t)) return function_word_languages(fold(word)) != 0;
  const std::uint64_t bytes = eight_bytes::eight_at(word, 0) & eight_bytes::first_bytes(word.size());
  if ((bytes & ascii::kHigh) != 0) return function_word_languages(fold(word)) != 0;
  return FunctionWords::all().languages_of(ascii::made_small(bytes)) != 0;
}

/// At least five words, one in five of them a function word; of long lines the end decides.
bool is_prose(std::string_view line) {
  constexpr std::size_t kEnd = 160;
  if (line.size() > kEnd) line.remove_prefix(floor_boundary(line, line.size() - kEnd));
  std::size_t words = 0;
  std::size_t function_words = 0;
  for (std::size_t begin = 0; begin < line.size();) {
    const std::size_t end = std::min(line.find(' ', begin), line.size());
    if (end > begin) {
      ++words;
      if (is_function_word(line.substr(begin, end - begin))) ++function_words;
    }
    begin = end + 1;
  }
  return words >= 5 && function_words * 5 >= words;
}

/// "by Ann Osei", "posted on Monday", "via Strait News" below a headline are lines of their own.
bool begins_like_credit(std::string_view line) {
  if (!is_open(line)) return false;
  for (const std::string_view word : {"by", "von", "par", "por", "di", "from", "via", "and", "or", "on", "at", "in",
                                      "posted", "published", "updated"}) {
    if (line.size() > word.size() && line.substr(0, word.size()) == word && line[word.size()] == ' ') return true;
  }
  return line.substr(0, 4) == "www." || line.substr(0, 4) == "http";
}

/// "Log in", "Share": what a page calls its parts goes on nowhere.
bool is_label(std::string_view line) {
  constexpr std::size_t kLongestLabel = 40;
  return line.size() <= kLongestLabel && (find_phrases(fold(line)) & (phrase::kChrome | phrase::kSectionEnd)) != 0;
}

/// "harbourpost.example": an address begins with a small letter and continues nothing.
bool begins_with_address(std::string_view line) {
  const std::string_view word = line.substr(0, line.find(' '));
  const std::size_t dot = word.find('.');
  return dot != std::string_view::npos && dot + 1 < word.size() && is_small(decode_utf8(word, dot + 1).value);
}

/// Walks down a page and says which lines go on from the line above.
class Joiner {
 public:
  explicit Joiner(const std::vector<Block>& blocks) : blocks_(blocks), edges_(blocks.size()) {
    for (std::size_t i = 0; i < blocks.size(); ++i) edges_[i] = edges_of(blocks[i].text);
  }

  /// `inside`: the line above was itself joined to another.
  bool goes_on(std::size_t i, bool inside) const {
    if (blocks_[i].blank_before || !edges_[i - 1].open_end) return false;
    const std::string_view above = blocks_[i - 1].text;
    const std::string_view line = blocks_[i].text;
    if (edges_[i].joining_mark) return line.size() > 1 || inside || is_prose(above);
    // A headline is prose without an end as well, but shorter than paragraphs.
    const bool no_headline = inside || above.size() >= kLongestHeadline;
    if (edges_[i].small && !begins_with_address(line)) {
      if (inside || is_prose(above)) return no_headline || !begins_like_credit(line);
      return !begins_like_credit(line) && is_prose(line) && !is_label(above);
    }
    const bool awaited = no_headline && awaits_more(above);
    if (!awaited && !looks_like_link(i)) return false;
    if (!inside && !is_prose(above)) return false;
    return awaited || no_headline || is_prose(blocks_[i + 1].text);
  }

 private:
  static constexpr std::size_t kLongestHeadline = 120;

  /// What stands at the ends of a line.
  struct Edges {
    bool joining_mark = false;  // it begins with one
    bool small = false;         // it begins with a small letter
    bool open_end = false;      // it may go on below
  };
  static Edges edges_of(std::string_view line) {
    const char32_t first = decode_utf8(line, 0).value;
    return {!is_ascii_letter(line.front()) && is_joining_mark(first), is_small(first), is_open(line)};
  }

  /// "... said the head of the": no paragraph ends in such a word.
  static bool awaits_more(std::string_view above) {
    return above.back() == ',' || above.back() == '(' || is_function_word(last_word(above));
  }

  /// A name between two pieces of a sentence: "Kelvast" above "in the morning".
  bool looks_like_link(std::size_t i) const {
    constexpr std::size_t kLongestLink = 60;
    if (blocks_[i].text.size() >= kLongestLink || i + 1 == blocks_.size() || blocks_[i + 1].blank_before) return false;
    if (!edges_[i].open_end) return false;
    if (edges_[i + 1].joining_mark) return true;
    const std::string_view below = blocks_[i + 1].text;
    return edges_[i + 1].small && !begins_like_credit(below) && !begins_with_address(below);
  }

  const std::vector<Block>& blocks_;
  std::vector<Edges> edges_;
};

/// Makes one block of the blocks [begin, end).
void join(Page& page, std::size_t begin, std::size_t end) {
  Block& whole = page.blocks[begin];
  std::string text(whole.text);
  for (std::size_t i = begin + 1; i < end; ++i) {
    const std::string_view more = page.blocks[i].text;
    if (!is_joining_mark(decode_utf8(more, 0).value)) text += ' ';
    text += more;
  }
  whole.text = page.texts.keep(text);
  whole.span.end = page.blocks[end - 1].span.end;
}

}  // namespace

void join_broken_lines(Page& page) {
  std::vector<Block>& blocks = page.blocks;
  const Joiner joiner(blocks);
  std::size_t kept = 0;
  for (std::size_t begin = 0, end = 0; begin < blocks.size(); begin = end) {
    for (end = begin + 1; end < blocks.size() && joiner.goes_on(end, end > begin + 1);) ++end;
    if (end > begin + 1) join(page, begin, end);
    if (kept != begin) blocks[kept] = blocks[begin];
    ++kept;
  }
  blocks.resize(kept);
}

}  // namespace pressmark
