#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "searcher/query/doc_bits.h"
#include "searcher/query/slot_reader.h"

namespace pressmark {

/// Values of documents by their numbers, row by row.
struct ValueRows {
  std::vector<std::uint32_t> starts;  ///< of each row, and their end; empty: each row has one number
  std::vector<std::uint32_t> numbers;
  std::uint32_t none = 0;  ///< the number of a row without a value, where each has one
};

/// Which values of a column stand for the same, as the forms of a name do.
struct ValueGroups {
  std::vector<std::uint32_t> group_of;  ///< of each value
  std::vector<std::uint32_t> parts_of;  ///< of each value, how many words it has
  std::vector<std::string> keys;        ///< of each group: what tells it from the others, in all shards
  std::vector<std::uint32_t> by_key;    ///< the groups in the order of their keys
  /// Rows that have several values of a group, ascending, with the group: once for each value but the first.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> twins;
};

/// The values of all documents of a shard in one slot, or in a row of slots that are filled from the first on: each
/// different value has a number, and a document has the numbers of its values. Xapian finds a value by a walk through a
/// table; this by the docid. Throws Xapian's errors.
class Column {
 public:
  /// Reads the documents that are asked for, which must ascend.
  Column(const Xapian::Database& shard, const std::vector<Xapian::valueno>& slots);
  /// Reads everything at once: for many documents in any order. `row_of` gives each document with values its row, from
  /// 0 to before `rows`; where neighbours have neighbouring rows, reading on costs little.
  Column(const Xapian::Database& shard, const std::vector<Xapian::valueno>& slots, std::size_t rows,
         const std::function<std::size_t(Xapian::docid)>& row_of);

  /// Whether all values are known.
  bool is_complete() const { return is_complete_; }

  /// The numbers of a document's values.
  struct Numbers {
    const std::uint32_t* first;
    const std::uint32_t* last;
    const std::uint32_t* begin() const { return first; }
    const std::uint32_t* end() const { return last; }
    bool empty() const { return first == last; }
  };
  /// Of a document and its row; valid until the next call.
  Numbers of(Xapian::docid docid, std::size_t row) {
    if (!is_complete_) return read(docid);
    const std::uint32_t* const numbers = rows_.numbers.data();
    if (!rows_.starts.empty()) return {numbers + rows_.starts[row], numbers + rows_.starts[row + 1]};
    return {numbers + row, numbers + row + (rows_.numbers[row] == rows_.none ? 0 : 1)};
  }
  /// All rows of a complete column.
  const ValueRows& rows() const { return rows_; }
  /// Those that have values.
  const DocBits& filled() const { return filled_; }
  /// The values of documents, one row each: where the column is not complete. They must ascend.
  ValueRows rows_of(const std::vector<Xapian::docid>& docids);

  const std::string& value(std::uint32_t number) const { return *values_[number]; }
  std::size_t value_count() const { return values_.size(); }

  /// What the last call of set_groups said; fewer values when others came since.
  const ValueGroups& groups() const { return groups_; }
  void set_groups(ValueGroups groups) { groups_ = std::move(groups); }

 private:
  std::uint32_t number_of(const std::string& value);
  Numbers read(Xapian::docid docid);

  std::unordered_map<std::string, std::uint32_t> known_;
  std::vector<const std::string*> values_;  ///< the keys of known_ by number
  ValueGroups groups_;
  bool is_complete_ = false;
  ValueRows rows_;
  DocBits filled_;
  // As asked:
  std::vector<SlotReader> readers_;
  std::vector<std::uint32_t> numbers_;  ///< of the document at hand
};

}  // namespace pressmark
