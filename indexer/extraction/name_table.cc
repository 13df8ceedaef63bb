#include "indexer/extraction/name_table.h"

namespace pressmark {

NameTable::NameTable() : slots_(1024) {
  constexpr std::size_t kMentions = 512;  // on most pages
  names_.reserve(kMentions);
  mentions_.reserve(kMentions);
}

std::uint32_t NameTable::add(std::uint64_t key, const NameMention& mention) {
  std::uint32_t& slot = slots_[slot_of(key)];
  if (slot != 0) return link(slot - 1, mention);
  const auto number = static_cast<std::uint32_t>(mentions_.size());
  const auto name = static_cast<std::uint32_t>(names_.size());
  mentions_.push_back({mention, name, kNone});
  names_.push_back({key, number, number});
  slot = name + 1;
  if (names_.size() * 2 > slots_.size()) grow();
  return number;
}

void NameTable::add_again(std::uint32_t number, NameMention::Kind kind, NameMention::Place place) {
  NameMention mention = mentions_[number].mention;
  mention.kind = kind;
  mention.place = place;
  link(mentions_[number].name, mention);
}

/// Adds a mention of a name that has some.
std::uint32_t NameTable::link(std::uint32_t name, const NameMention& mention) {
  const auto number = static_cast<std::uint32_t>(mentions_.size());
  mentions_.push_back({mention, name, kNone});
  mentions_[names_[name].last].next = number;
  names_[name].last = number;
  ++names_[name].mentions;
  return number;
}

void NameTable::grow() {
  slots_.assign(slots_.size() * 2, 0);
  for (std::size_t i = 0; i < names_.size(); ++i) slots_[slot_of(names_[i].key)] = static_cast<std::uint32_t>(i + 1);
}

}  // namespace pressmark
