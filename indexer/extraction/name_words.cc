#include "indexer/extraction/name_words.h"

#include <algorithm>
#include <bit>
#include <cstdint>

#include "common/byte_masks.h"

namespace pressmark {
namespace {

using namespace name_letters;

/// What the bytes of a part of a text are, a bit each.
struct NameMasks {
  std::uint64_t spaces;
  std::uint64_t capitals;
  std::uint64_t marks;  // that may be no part of a name's key

  template <class Bytes>
  explicit NameMasks(const Bytes& bytes)
      : spaces(bytes.equal_to(' ')),
        capitals(bytes.between('A', 'Z')),
        marks(bytes.beyond_ascii() | bytes.equal_to('.') | bytes.equal_to('\'') | bytes.equal_to('+')) {}
};

NameMasks masks_at(std::string_view text, std::size_t at) {
  return byte_masks::look_at(text, at, [](const auto& bytes) { return NameMasks(bytes); });
}

NameWord make_word(std::string_view text, bool has_capital, bool has_mark) {
  NameWord word;
  word.text = text;
  word.starts = has_capital || is_digit_or_beyond(text[0]);
  word.plain = !has_mark;
  if (word.starts) word.key.add(text);
  return word;
}

/// A word that is longer than the bytes that are looked at at once.
NameWord make_long_word(std::string_view text) {
  bool has_capital = false;
  bool has_mark = false;
  for (std::size_t at = 0; at < text.size(); at += byte_masks::kCount) {
    const NameMasks is = masks_at(text, at);
    has_capital = has_capital || is.capitals != 0;
    has_mark = has_mark || is.marks != 0;
  }
  return make_word(text, has_capital, has_mark);
}

}  // namespace

void split_names(std::string_view text, std::vector<NameWord>& words) {
  words.clear();
  for (std::size_t at = 0; at < text.size();) {
    const NameMasks is = masks_at(text, at);
    std::size_t begin = 0;
    for (std::uint64_t spaces = is.spaces; spaces != 0; spaces &= spaces - 1) {
      const auto end = static_cast<std::size_t>(std::countr_zero(spaces));
      if (at + end > text.size()) break;
      const std::uint64_t word = (std::uint64_t{1} << end) - (std::uint64_t{1} << begin);
      if (end > begin)
        words.push_back(
            make_word(text.substr(at + begin, end - begin), (is.capitals & word) != 0, (is.marks & word) != 0));
      begin = end + 1;
    }
    if (begin == 0) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      words.push_back(make_long_word(text.substr(at, end - at)));
      begin = end - at + 1;
    }
    at += begin;
  }
}

}  // namespace pressmark
