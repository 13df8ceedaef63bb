#include "indexer/extraction/name_table.h"

namespace pressmark {

NameTable::NameTable() : slots_(1024) {
  constexpr std::size_t kMentions = 512;  // on most pages
  names_.reserve(kMentions);
  mentions_.reserve(kMentions);
}

void NameTable::add(std::uint64_t key, const NameMention& mention) {
  const auto number = static_cast<std::uint32_t>(mentions_.size());
  mentions_.push_back({mention, kNone});
  std::uint32_t& slot = slots_[slot_of(key)];
  if (slot != 0) {
    Name& name = names_[slot - 1];
    mentions_[name.last].next = number;
    name.last = number;
    ++name.mentions;
    return;
  }
  names_.push_back({key, number, number});
  slot = static_cast<std::uint32_t>(names_.size());
  if (names_.size() * 2 > slots_.size()) grow();
}

void NameTable::grow() {
  slots_.assign(slots_.size() * 2, 0);
  for (std::size_t i = 0; i < names_.size(); ++i) slots_[slot_of(names_[i].key)] = static_cast<std::uint32_t>(i + 1);
}

}  // namespace pressmark
