#pragma once

#include <xapian.h>

#include "searcher/query/compiler.h"
#include "searcher/query/plan.h"
#include "searcher/query/snapshot.h"

namespace pressmark {

/// The plan for Xapian's matcher: words of passages as weighted terms; words of articles, which bring their own scores,
/// and sets of articles and passages as posting sources over cursors. The snapshot must outlive the query.
Xapian::Query to_xapian(const Plan& plan, const Snapshot& snapshot, Level level);

}  // namespace pressmark
