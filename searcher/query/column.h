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

/// The values of documents by their numbers, row by row: most rows have one value or none.
class ValueRows {
 public:
  /// The numbers of a row's values.
  struct Numbers {
    const std::uint32_t* first;
    const std::uint32_t* last;
    const std::uint32_t* begin() const { return first; }
    const std::uint32_t* end() const { return last; }
    bool empty() const { return first == last; }
  };

  /// Row by row.
  void add(Numbers values);
  /// Many rows at once: sorted pairs of a row and a value.
  void make(std::size_t rows, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& values);

  std::size_t size() const { return size_; }
  Numbers operator[](std::size_t row) const {
    const std::uint32_t* cell = is_sparse_ && !filled_.has(row) ? &more_[0] : &cells_[place_of(row)];
    if (*cell < kSeveral) return {cell, cell + 1};
    cell = more_.data() + (*cell - kSeveral);
    return {cell + 1, cell + 1 + *cell};
  }

  /// Whether few rows have values: then others take a bit only, and `filled` has those.
  bool is_sparse() const { return is_sparse_; }
  const RankedBits& filled() const { return filled_; }

 private:
  static constexpr std::uint32_t kSeveral = std::uint32_t{1} << 31U;

  std::size_t place_of(std::size_t row) const { return is_sparse_ ? filled_.before(row) : row; }

  std::size_t size_ = 0;
  bool is_sparse_ = false;
  RankedBits filled_;
  std::vector<std::uint32_t> cells_;  ///< of each row its value, or behind kSeveral where in more_ they stand
  std::vector<std::uint32_t> more_{kSeveral + 1, 0};  ///< how many, then each; at first a cell and values of no value
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

  using Numbers = ValueRows::Numbers;
  /// The numbers of the values of a document, and its row; valid until the next call.
  Numbers of(Xapian::docid docid, std::size_t row) { return is_complete_ ? values_[row] : read(docid); }
  /// All rows of a complete column.
  const ValueRows& values() const { return values_; }
  /// The values of documents, a row each: where the column is not complete. They must ascend.
  ValueRows values_of(const std::vector<Xapian::docid>& docids);

  const std::string& value(std::uint32_t number) const { return *names_[number]; }
  std::size_t value_count() const { return names_.size(); }

  /// What the last call of set_groups said; fewer values when others came since.
  const ValueGroups& groups() const { return groups_; }
  void set_groups(ValueGroups groups) { groups_ = std::move(groups); }

 private:
  std::uint32_t number_of(const std::string& value);
  Numbers read(Xapian::docid docid);

  std::unordered_map<std::string, std::uint32_t> known_;
  std::vector<const std::string*> names_;  ///< the keys of known_ by number
  ValueGroups groups_;
  bool is_complete_ = false;
  ValueRows values_;
  // As asked:
  std::vector<SlotReader> readers_;
  std::vector<std::uint32_t> numbers_;  ///< of the document at hand
};

}  // namespace pressmark
