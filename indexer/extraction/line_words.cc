#include "indexer/extraction/line_words.h"

#include "common/word_hash.h"
#include "indexer/extraction/byte_masks.h"

namespace pressmark {
namespace {

template <class Use>
void for_each_hash(std::string_view folded, Use use) {
  constexpr std::size_t kLeast = 4;
  constexpr std::size_t kCharacter = 3;  // bytes of one in scripts without spaces
  const auto inside = [](const auto& bytes) { return bytes.between('a', 'z') | bytes.beyond_ascii(); };
  byte_masks::for_each_run(folded, inside, [&](std::size_t begin, std::size_t end) {
    if (end - begin < kLeast) return;
    const bool spaceless = end > begin + 5 && static_cast<unsigned char>(folded[begin]) >= 0xE3;
    for (std::size_t at = begin; spaceless && at + 2 * kCharacter <= end; at += kCharacter)
      use(static_cast<std::uint32_t>(hash_bytes(folded.substr(at, 2 * kCharacter))));
    if (!spaceless) use(static_cast<std::uint32_t>(hash_bytes(folded.substr(begin, end - begin))));
  });
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
