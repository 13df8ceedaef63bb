#pragma once

#include <xapian.h>

#include <cstddef>
#include <vector>

#include "searcher/query/compiler.h"
#include "searcher/query/plan.h"
#include "searcher/query/snapshot.h"
#include "searcher/ranking/scored_list.h"

namespace pressmark {

/// All documents of a plan of that level in one shard, with their scores: 0 where the plan gives none. Throws Xapian's
/// errors.
ScoredList match_documents(const Plan& plan, const Snapshot& snapshot, std::size_t shard, Level level);

}  // namespace pressmark
