#pragma once

#include <xapian.h>

#include <cstddef>
#include <memory>
#include <vector>

#include "searcher/query/plan.h"
#include "searcher/query/snapshot.h"

namespace pressmark {

/// Documents of one shard, ascending.
using DocSet = std::shared_ptr<const std::vector<Xapian::docid>>;

/// All documents of a plan, found list by list: for counting, where all of them are wanted. The same that a cursor
/// walks through. Throws Xapian's errors.
DocSet doc_set(const Plan& plan, const Snapshot& snapshot, std::size_t shard);

}  // namespace pressmark
