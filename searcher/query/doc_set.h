#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "searcher/query/doc_bits.h"
#include "searcher/query/plan.h"
#include "searcher/query/snapshot.h"

namespace pressmark {

/// Finds all documents of plans, list by list: for counting, where all of them are wanted. The same that a cursor walks
/// through. For one request; throws Xapian's errors.
class DocSets {
 public:
  explicit DocSets(const Snapshot& snapshot) : snapshot_(snapshot), known_(snapshot.shard_count()) {}

  DocSet of(const Plan& plan, std::size_t shard);

 private:
  friend class SetMaker;
  const Snapshot& snapshot_;
  /// By shard, what took a while to find: the same plan may come again as part of another one.
  std::vector<std::vector<std::pair<Plan, DocSet>>> known_;
};

}  // namespace pressmark
