#pragma once

#include "searcher/ranking/candidates.h"

namespace pressmark {

/// As find_matches, of a query about passages, or of the passages that show what a query about articles asked for.
Matches find_passages(const Compiled& query, const Snapshot& snapshot, const Window& window);

}  // namespace pressmark
