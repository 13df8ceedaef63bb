#pragma once

#include <cstddef>
#include <vector>

#include "pressmark/search_types.h"
#include "searcher/query/snapshot.h"
#include "searcher/ranking/candidates.h"

namespace pressmark {

/// Of more equal matches than this on one page's edge, some keep the order of the index.
inline constexpr std::size_t kMostTies = 1'000;

/// Adds the `size` best of a list of articles, or of passages, and those that share the score of the last of them,
/// `ties` at most. By docid.
void add_best(const ScoredPostings& list, const Snapshot& snapshot, std::size_t shard, GroupBy by, std::size_t size,
              std::size_t ties, std::vector<Candidate>& out);

/// Leaves the first `size` candidates, in order: by score where that is asked for, then by date, which it reads where
/// it decides, then by the articles' ids. Throws Xapian's errors.
void keep_first(std::vector<Candidate>& list, std::size_t size, SortOrder sort, const Snapshot& snapshot);

}  // namespace pressmark
