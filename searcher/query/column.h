#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "searcher/query/slot_reader.h"

namespace pressmark {

/// The values of all documents of a shard in one slot, or in a row of slots that are filled from the first on: each
/// different value has a number, and a document has the numbers of its values. Xapian finds a value by a walk through a
/// table; this by the docid. Throws Xapian's errors.
class Column {
 public:
  enum class Reading {
    AtOnce,   ///< everything, when it is made: for many documents in any order
    AsAsked,  ///< of the documents asked for, which must ascend
  };

  Column(const Xapian::Database& shard, const std::vector<Xapian::valueno>& slots, Reading reading);

  /// The numbers of a document's values.
  struct Numbers {
    const std::uint32_t* first;
    const std::uint32_t* last;
    const std::uint32_t* begin() const { return first; }
    const std::uint32_t* end() const { return last; }
    bool empty() const { return first == last; }
  };
  /// Valid until the next call.
  Numbers of(Xapian::docid docid);

  const std::string& value(std::uint32_t number) const { return *values_[number]; }
  std::size_t value_count() const { return values_.size(); }

 private:
  std::uint32_t number_of(const std::string& value);
  void read_all(const Xapian::Database& shard, const std::vector<Xapian::valueno>& slots);

  std::unordered_map<std::string, std::uint32_t> known_;
  std::vector<const std::string*> values_;  ///< the keys of known_ by number
  // At once: the numbers of a document stand from its start to the next one's.
  std::vector<std::uint32_t> starts_;
  std::vector<std::uint32_t> numbers_;
  // As asked: of the document at hand.
  std::vector<SlotReader> readers_;
};

}  // namespace pressmark
