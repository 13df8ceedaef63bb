#pragma once

#include <xapian.h>

#include <limits>
#include <memory>
#include <vector>

#include "searcher/query/plan.h"
#include "searcher/query/snapshot.h"

namespace pressmark {

/// Walks through the documents of a plan in one database, upwards. Cursors only tell who is in; ranking makes lists of
/// them, facets sets.
class Cursor {
 public:
  static constexpr Xapian::docid kEnd = std::numeric_limits<Xapian::docid>::max();

  virtual ~Cursor() = default;

  /// The document it stands on: 0 before the first seek, kEnd behind the last.
  Xapian::docid at() const { return at_; }

  /// Moves to the first document >= target; targets must not descend. When there is none before `limit` it may save the
  /// effort and stop at or behind the limit on a document that need not be of the set, with none of the set before it.
  virtual void seek(Xapian::docid target, Xapian::docid limit = kEnd) = 0;

  /// How often the words stand in the document it is on; 1 where that has no meaning.
  virtual std::uint32_t count() const { return 1; }

  /// Whether the document is of the set; moves to it.
  bool contains(Xapian::docid docid) {
    seek(docid, docid + 1);
    return at_ == docid;
  }

 protected:
  Xapian::docid at_ = 0;
};

/// A cursor over `plan` in one shard of the snapshot; both must outlive it. Throws Xapian's errors.
std::unique_ptr<Cursor> make_cursor(const Plan& plan, std::size_t shard, const Snapshot& snapshot);

/// About how many documents the plan has in all shards.
Xapian::doccount estimate(const Plan& plan, const Snapshot& snapshot);

/// The plans by their estimates, ascending; equal ones as they come.
std::vector<const Plan*> rarest_first(const std::vector<Plan>& plans, const Snapshot& snapshot);

}  // namespace pressmark
