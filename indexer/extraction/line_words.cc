#include "indexer/extraction/line_words.h"

#include <algorithm>

#include "common/eight_bytes.h"
#include "common/word_hash.h"

namespace pressmark {
namespace {

using namespace eight_bytes;

/// The first byte at or behind `from` that is (or is not) one of a word's.
std::size_t find_word_byte(std::string_view text, std::size_t from, bool wanted) {
  for (; from < text.size(); from += 8) {
    const std::uint64_t eight = eight_at(text, from);
    const std::uint64_t inside = small_letters(eight) | (eight & ascii::kHigh);
    const std::uint64_t mask = wanted ? inside : ~inside & ascii::kHigh;
    if (mask != 0) return std::min(from + before_first(mask), text.size());
  }
  return text.size();
}

template <class Use>
void for_each_hash(std::string_view folded, Use use) {
  constexpr std::size_t kLeast = 4;
  constexpr std::size_t kCharacter = 3;  // bytes of one in scripts without spaces
  for (std::size_t begin = find_word_byte(folded, 0, true); begin < folded.size();) {
    const std::size_t end = find_word_byte(folded, begin, false);
    const bool spaceless = end > begin + 5 && static_cast<unsigned char>(folded[begin]) >= 0xE3;
    for (std::size_t at = begin; spaceless && at + 2 * kCharacter <= end; at += kCharacter)
      use(static_cast<std::uint32_t>(hash_bytes(folded.substr(at, 2 * kCharacter))));
    if (!spaceless && end - begin >= kLeast)
      use(static_cast<std::uint32_t>(hash_bytes(folded.substr(begin, end - begin))));
    begin = find_word_byte(folded, end, true);
  }
}

}  // namespace

std::vector<std::uint32_t> hashed_words(std::string_view folded) {
  std::vector<std::uint32_t> words;
  for_each_hash(folded, [&](std::uint32_t hash) { words.push_back(hash); });
  return words;
}

std::uint32_t LineWords::Numbers::of(std::uint32_t hash) {
  if (std::size_t{2} * count_ >= slots_.size()) grow();
  Slot& slot = slot_of(hash);
  if (slot.number == 0) slot = {hash, ++count_};
  return slot.number - 1;
}

LineWords::Numbers::Slot& LineWords::Numbers::slot_of(std::uint32_t hash) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].number != 0 && slots_[at].hash != hash) at = (at + 1) & mask;
  return slots_[at];
}

void LineWords::Numbers::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.number != 0) slot_of(slot.hash) = slot;
  }
}

LineWords::Words LineWords::of(std::size_t line) const {
  Range& range = ranges_[lines_[line].first];
  if (!range.known) {
    range.first = numbers_.size();
    for_each_hash(lines_[line].shape.folded,
                  [&](std::uint32_t hash) { numbers_.push_back(numbers_of_hashes_.of(hash)); });
    range.last = numbers_.size();
    range.known = true;
  }
  return {numbers_, range.first, range.last};
}

}  // namespace pressmark
