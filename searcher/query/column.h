#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "searcher/query/slot_reader.h"

namespace pressmark {

/// Which values of a column stand for the same, as the forms of a name do.
struct ValueGroups {
  std::vector<std::uint32_t> group_of;  ///< of each value
  std::vector<std::uint32_t> parts_of;  ///< of each value, how many words it has
  std::vector<std::string> keys;        ///< of each group: what tells it from the others, in all shards
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
  bool is_complete() const { return !starts_.empty(); }

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
    if (!starts_.empty()) return {numbers_.data() + starts_[row], numbers_.data() + starts_[row + 1]};
    return read(docid);
  }

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
  // At once: the numbers of a row stand from its start to the next one's.
  std::vector<std::uint32_t> starts_;
  std::vector<std::uint32_t> numbers_;
  // As asked: of the document at hand.
  std::vector<SlotReader> readers_;
};

}  // namespace pressmark
