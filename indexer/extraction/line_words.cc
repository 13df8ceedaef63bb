#include "indexer/extraction/line_words.h"

#include <algorithm>

namespace pressmark {

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
    const KeptNumbers topic = lines_[line].shape.known_words.topic();
    range = {numbers_.size(), numbers_.size() + topic.size(), true};
    numbers_.resize(range.last);
    numbers_of_hashes_.reserve(topic.size());
    std::transform(topic.begin(), topic.end(), numbers_.begin() + static_cast<std::ptrdiff_t>(range.first),
                   [&](std::uint32_t hash) { return numbers_of_hashes_.of(hash); });
  }
  return {numbers_, range.first, range.last};
}

}  // namespace pressmark
