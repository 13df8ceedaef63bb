#include "searcher/query/column.h"

#include <algorithm>
#include <utility>

namespace pressmark {

Column::Column(const Xapian::Database& shard, const std::vector<Xapian::valueno>& slots, Reading reading) {
  if (reading == Reading::AtOnce) {
    read_all(shard, slots);
    return;
  }
  for (const Xapian::valueno slot : slots) {
    if (shard.get_value_freq(slot) > 0) readers_.emplace_back(shard, slot);
  }
}

Column::Numbers Column::of(Xapian::docid docid) {
  if (!starts_.empty()) {
    if (docid + std::size_t{1} >= starts_.size()) return {nullptr, nullptr};
    return {numbers_.data() + starts_[docid], numbers_.data() + starts_[docid + 1]};
  }
  numbers_.clear();
  for (SlotReader& reader : readers_) {
    const std::string value = reader.read(docid);
    if (value.empty()) break;  // the first empty slot is the last
    numbers_.push_back(number_of(value));
  }
  return {numbers_.data(), numbers_.data() + numbers_.size()};
}

std::uint32_t Column::number_of(const std::string& value) {
  const auto [entry, is_new] = known_.try_emplace(value, static_cast<std::uint32_t>(values_.size()));
  if (is_new) values_.push_back(&entry->first);
  return entry->second;
}

void Column::read_all(const Xapian::Database& shard, const std::vector<Xapian::valueno>& slots) {
  std::vector<std::pair<Xapian::docid, std::uint32_t>> all;
  for (const Xapian::valueno slot : slots) {
    if (shard.get_value_freq(slot) == 0) continue;
    const auto end = shard.valuestream_end(slot);
    for (auto it = shard.valuestream_begin(slot); it != end; ++it) all.emplace_back(it.get_docid(), number_of(*it));
  }
  starts_.assign(shard.get_lastdocid() + std::size_t{2}, 0);
  for (const auto& [docid, number] : all) ++starts_[docid + std::size_t{1}];
  for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
  std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
  numbers_.resize(all.size());
  for (const auto& [docid, number] : all) numbers_[next[docid]++] = number;
}

}  // namespace pressmark
