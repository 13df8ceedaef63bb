#pragma once

#include <xapian.h>

#include "searcher/query/plan.h"
#include "searcher/query/snapshot.h"

namespace pressmark {

/// A plan of passages for Xapian's matcher: words as weighted terms, sets of articles and what stands in order as
/// posting sources over cursors. The snapshot must outlive the query.
Xapian::Query to_xapian(const Plan& plan, const Snapshot& snapshot);

}  // namespace pressmark
