#include "indexer/extraction/line_words.h"

namespace pressmark {

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
    for (const std::uint32_t hash : lines_[line].shape.known_words.topic())
      numbers_.push_back(numbers_of_hashes_.of(hash));
    range.last = numbers_.size();
    range.known = true;
  }
  return {numbers_, range.first, range.last};
}

}  // namespace pressmark
