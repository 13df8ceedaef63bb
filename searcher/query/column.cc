#include "searcher/query/column.h"

#include <algorithm>
#include <utility>

namespace pressmark {

Column::Column(const Xapian::Database& shard, const std::vector<Xapian::valueno>& slots) {
  for (const Xapian::valueno slot : slots) {
    if (shard.get_value_freq(slot) > 0) readers_.emplace_back(shard, slot);
  }
}

Column::Column(const Xapian::Database& shard, const std::vector<Xapian::valueno>& slots, std::size_t rows,
               const std::function<std::size_t(Xapian::docid)>& row_of)
    : is_complete_(true), filled_(static_cast<Xapian::docid>(rows == 0 ? 0 : rows - 1)) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> all;  // row and value
  for (const Xapian::valueno slot : slots) {
    if (shard.get_value_freq(slot) == 0) continue;
    const auto end = shard.valuestream_end(slot);
    for (auto it = shard.valuestream_begin(slot); it != end; ++it) {
      const std::size_t row = row_of(it.get_docid());
      if (row < rows) all.emplace_back(static_cast<std::uint32_t>(row), number_of(*it));
    }
  }
  for (const auto& [row, number] : all) filled_.add(row);
  rows_.none = static_cast<std::uint32_t>(values_.size());
  if (slots.size() == 1) {
    rows_.numbers.assign(rows, rows_.none);
    for (const auto& [row, number] : all) rows_.numbers[row] = number;
    return;
  }
  rows_.starts.assign(rows + 1, 0);
  for (const auto& [row, number] : all) ++rows_.starts[row + std::size_t{1}];
  for (std::size_t i = 1; i <= rows; ++i) rows_.starts[i] += rows_.starts[i - 1];
  std::vector<std::uint32_t> next(rows_.starts.begin(), rows_.starts.end() - 1);
  rows_.numbers.resize(all.size());
  for (const auto& [row, number] : all) rows_.numbers[next[row]++] = number;
}

ValueRows Column::rows_of(const std::vector<Xapian::docid>& docids) {
  ValueRows out;
  out.starts.push_back(0);
  for (const Xapian::docid docid : docids) {
    const Numbers its = read(docid);
    out.numbers.insert(out.numbers.end(), its.begin(), its.end());
    out.starts.push_back(static_cast<std::uint32_t>(out.numbers.size()));
  }
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
  const auto [entry, is_new] = known_.try_emplace(value, static_cast<std::uint32_t>(values_.size()));
  if (is_new) values_.push_back(&entry->first);
  return entry->second;
}

}  // namespace pressmark
