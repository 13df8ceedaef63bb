#pragma once

#include <xapian.h>

#include <cstddef>
#include <memory>
#include <vector>

#include "searcher/interruption.h"
#include "searcher/query/cursor.h"
#include "searcher/query/term_cache.h"

namespace pressmark {

// Sets of articles or passages with scores, whole lists at a time: documents ascending, a score each. Linear in what
// goes in.

using ScoredList = std::shared_ptr<const ScoredPostings>;

/// The documents of any of the lists; scores are added in their order.
ScoredList any_of(const std::vector<ScoredList>& lists, Interruption& interruption);

/// Leaves the documents that `other` has too, and adds its scores.
void keep_common(ScoredPostings& list, const ScoredPostings& other);

/// Adds the scores that `other` has for documents of the list.
void add_scores(ScoredPostings& list, const ScoredPostings& other);

/// Leaves the documents that the cursor has, or those that it has not.
void keep_where(ScoredPostings& list, Cursor& cursor, bool contained, Interruption& interruption);

/// The places of the `size` best, and of those with the score of the last of them, `ties` at most; ascending.
std::vector<std::size_t> best_places(const ScoredPostings& list, std::size_t size, std::size_t ties);

}  // namespace pressmark
