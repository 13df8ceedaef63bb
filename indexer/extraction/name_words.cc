#include "indexer/extraction/name_words.h"

#include <array>
#include <bit>
#include <cstdint>

#include "common/byte_masks.h"

namespace pressmark {
namespace {

using namespace name_letters;

/// What a byte shows of its word.
constexpr std::uint8_t kCapital = 1;
constexpr std::uint8_t kMark = 2;
constexpr std::uint8_t kEnd = 4;
constexpr std::array<std::uint8_t, 256> kShown = [] {
  std::array<std::uint8_t, 256> shown{};
  for (std::size_t c = 'A'; c <= 'Z'; ++c) shown[c] = kCapital;
  for (std::size_t c = 0x80; c < shown.size(); ++c) shown[c] = kMark;
  for (const char c : {'.', '\'', '+'}) shown[static_cast<unsigned char>(c)] = kMark;
  shown[' '] = kEnd;
  return shown;
}();

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
  NameMasks is = byte_masks::look_at_kept(text, at, [](const auto& bytes) { return NameMasks(bytes); });
  const std::uint64_t of_text = byte_masks::first_bits(text.size() - at);
  is.spaces &= of_text;
  is.capitals &= of_text;
  is.marks &= of_text;
  return is;
}

NameWord make_word(std::string_view text, bool has_capital, bool has_mark) {
  NameWord word;
  word.text = text;
  const bool other = is_digit_or_beyond(text[0]);
  word.starts = has_capital || other;
  word.plain = !has_mark;
  return word;
}

}  // namespace

NameWord name_word_at(std::string_view text, std::size_t at) {
  name_letters::NameKey key;
  std::uint8_t all_shown = 0;
  std::size_t end = at;
  for (; end < text.size(); ++end) {
    const std::uint8_t shown = kShown[static_cast<unsigned char>(text[end])];
    if (shown == kEnd) break;
    all_shown |= shown;
    key.add(text[end]);
  }
  NameWord word = make_word({text.data() + at, end - at}, (all_shown & kCapital) != 0, (all_shown & kMark) != 0);
  word.key = key;
  return word;
}

void split_names(std::string_view text, std::vector<NameWord>& words) {
  words.clear();
  std::size_t begin = 0;  // of a word, which may have begun in the bytes before
  std::uint64_t capitals = 0;
  std::uint64_t marks = 0;
  const auto end_word = [&](std::size_t end) {
    if (end > begin) words.push_back(make_word({text.data() + begin, end - begin}, capitals != 0, marks != 0));
    begin = end + 1;
    capitals = marks = 0;
  };
  for (std::size_t at = 0; at < text.size(); at += byte_masks::kCount) {
    const NameMasks is = masks_at(text, at);
    std::uint64_t behind = ~std::uint64_t{0};  // the last space
    for (std::uint64_t spaces = is.spaces; spaces != 0; spaces &= spaces - 1) {
      const std::uint64_t up_to = spaces ^ (spaces - 1);
      capitals |= is.capitals & behind & up_to;
      marks |= is.marks & behind & up_to;
      behind = ~up_to;
      end_word(at + static_cast<std::size_t>(std::countr_zero(spaces)));
    }
    capitals |= is.capitals & behind;
    marks |= is.marks & behind;
  }
  end_word(text.size());
}

}  // namespace pressmark
