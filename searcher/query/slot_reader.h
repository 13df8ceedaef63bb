#pragma once

#include <xapian.h>

#include <string>

namespace pressmark {

/// Reads one slot of documents in ascending order. Throws Xapian's errors.
class SlotReader {
 public:
  SlotReader(const Xapian::Database& shard, Xapian::valueno slot)
      : it_(shard.valuestream_begin(slot)), end_(shard.valuestream_end(slot)) {}

  /// Empty when the document has no such value.
  std::string read(Xapian::docid docid) {
    if (it_ == end_ || it_.get_docid() > docid) return {};
    it_.skip_to(docid);
    return it_ != end_ && it_.get_docid() == docid ? *it_ : std::string();
  }

 private:
  Xapian::ValueIterator it_;
  Xapian::ValueIterator end_;
};

}  // namespace pressmark
