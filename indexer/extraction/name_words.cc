#include "indexer/extraction/name_words.h"

#include <algorithm>
#include <cstdint>

#include "common/eight_bytes.h"

namespace pressmark {
namespace {

using namespace name_letters;
using namespace eight_bytes;

/// Notes the end of the word that begins at `begin`, and what its bytes are.
struct WordEnd {
  std::size_t end;
  bool has_capital = false;
  bool plain = true;

  WordEnd(std::string_view text, std::size_t begin) : end(begin) {
    for (;;) {
      const std::uint64_t eight = eight_at(text, end);
      const std::uint64_t space = equal_to(eight, ' ');
      const std::uint64_t inside = first_bytes(before_first(space));
      const std::uint64_t marks =
          (eight & ascii::kHigh) | equal_to(eight, '.') | equal_to(eight, '\'') | equal_to(eight, '+');
      has_capital = has_capital || (capitals(eight) & inside) != 0;
      plain = plain && (marks & inside) == 0;
      if (space != 0) {
        end += before_first(space);
        return;
      }
      end += 8;
      if (end >= text.size()) {
        end = text.size();
        return;
      }
    }
  }
};

NameWord word_at(std::string_view text, std::size_t begin) {
  const WordEnd end(text, begin);
  NameWord word;
  word.text = text.substr(begin, end.end - begin);
  word.starts = !word.text.empty() && (end.has_capital || is_digit_or_beyond(word.text[0]));
  word.plain = end.plain;
  if (word.starts) word.key.add(word.text);
  return word;
}

/// The first byte at or behind `from` that is a capital, a digit or beyond ASCII, or the size of the text.
std::size_t find_start(std::string_view text, std::size_t from) {
  for (; from < text.size(); from += 8) {
    const std::uint64_t eight = eight_at(text, from);
    const std::uint64_t starts = capitals(eight) | digits(eight) | (eight & ascii::kHigh);
    if (starts != 0) return from + before_first(starts);
  }
  return text.size();
}

}  // namespace

void split_names(std::string_view text, std::vector<NameWord>& words) {
  words.clear();
  for (std::size_t begin = 0; begin < text.size();) {
    const NameWord word = word_at(text, begin);
    begin += word.text.size() + 1;
    if (!word.text.empty()) words.push_back(word);
  }
}

bool next_names(std::string_view& text, std::vector<NameWord>& words) {
  words.clear();
  for (std::size_t at = find_start(text, 0); at < text.size(); at = find_start(text, at)) {
    const std::size_t space = text.rfind(' ', at);
    at = space == std::string_view::npos ? 0 : space + 1;
    for (NameWord word = word_at(text, at); word.starts; word = word_at(text, at)) {
      words.push_back(word);
      at += word.text.size() + 1;
      if (at >= text.size()) break;
    }
    // "b2" neither begins a name nor has one in it.
    if (words.empty()) at = std::min(text.find(' ', at), text.size());
    text.remove_prefix(std::min(at, text.size()));
    if (!words.empty()) return true;
    at = 0;
  }
  return false;
}

}  // namespace pressmark
