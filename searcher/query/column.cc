#include "searcher/query/column.h"

#include <algorithm>
#include <utility>

namespace pressmark {
namespace {

/// With values in less than one row of so many, the others take less as bits.
constexpr std::size_t kFewFilled = 2;

}  // namespace

Column::Column(const Xapian::Database& shard, const std::vector<Xapian::valueno>& slots) {
  for (const Xapian::valueno slot : slots) {
    if (shard.get_value_freq(slot) > 0) readers_.emplace_back(shard, slot);
  }
}

Column::Column(const Xapian::Database& shard, const std::vector<Xapian::valueno>& slots, std::size_t rows,
               const std::function<std::size_t(Xapian::docid)>& row_of)
    : is_complete_(true) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> all;  // row and value
  for (const Xapian::valueno slot : slots) {
    if (shard.get_value_freq(slot) == 0) continue;
    const auto end = shard.valuestream_end(slot);
    for (auto it = shard.valuestream_begin(slot); it != end; ++it) {
      const std::size_t row = row_of(it.get_docid());
      if (row < rows) all.emplace_back(static_cast<std::uint32_t>(row), number_of(*it));
    }
  }
  // The first slots come first.
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  values_.make(rows, all);
}

void ValueRows::add(Numbers values) {
  ++size_;
  const auto count = static_cast<std::uint32_t>(values.last - values.first);
  if (count == 1) {
    cells_.push_back(*values.first);
  } else if (count == 0) {
    cells_.push_back(more_.front());
  } else {
    cells_.push_back(kSeveral + static_cast<std::uint32_t>(more_.size()));
    more_.push_back(count);
    more_.insert(more_.end(), values.begin(), values.end());
  }
}

void ValueRows::make(std::size_t rows, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& values) {
  is_sparse_ = values.size() < rows / kFewFilled;
  if (is_sparse_) filled_ = RankedBits(rows);
  std::vector<std::uint32_t> its;
  for (std::size_t begin = 0, end = 0; begin < values.size(); begin = end) {
    const std::uint32_t row = values[begin].first;
    its.clear();
    for (; end < values.size() && values[end].first == row; ++end) its.push_back(values[end].second);
    if (is_sparse_) {
      filled_.add(row);
    } else {
      cells_.resize(row, more_.front());
    }
    add({its.data(), its.data() + its.size()});
  }
  if (is_sparse_) {
    filled_.count_places();
  } else {
    cells_.resize(rows, more_.front());
  }
  size_ = rows;
}

ValueRows Column::values_of(const std::vector<Xapian::docid>& docids) {
  ValueRows out;
  for (const Xapian::docid docid : docids) out.add(read(docid));
  return out;
}

Column::Numbers Column::read(Xapian::docid docid) {
  numbers_.clear();
  for (SlotReader& reader : readers_) {
    const std::string value = reader.read(docid);
    if (value.empty()) break;  // the first empty slot is the last
    numbers_.push_back(number_of(value));
  }
  return {numbers_.data(), numbers_.data() + numbers_.size()};
}

std::uint32_t Column::number_of(const std::string& value) {
  const auto [entry, is_new] = known_.try_emplace(value, static_cast<std::uint32_t>(names_.size()));
  if (is_new) names_.push_back(&entry->first);
  return entry->second;
}

}  // namespace pressmark
