#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "pressmark/search_types.h"
#include "searcher/query/compiler.h"
#include "searcher/query/snapshot.h"
#include "searcher/ranking/scored_list.h"

namespace pressmark {

/// Passages that show what the query asked for, by docid, with their scores.
using PassageScores = std::vector<std::pair<Xapian::docid, double>>;

/// A match in the making: an article, or with `passage` one of its passages. Docids are those of Snapshot::all().
struct Candidate {
  Xapian::docid article = 0;
  Xapian::docid passage = 0;  ///< 0: the whole article
  double score = 0;
  std::uint32_t date = 0;  ///< YYYYMMDD; 0: none, or not read, as it does not decide the order
  PassageScores passages;  ///< matching ones, where they are known
};

/// What a query matches: the first candidates in order, and how many there are in all.
struct Matches {
  std::vector<Candidate> candidates;  ///< in order; at least as many as were asked for, if there are
  Totals total;
  bool passages_counted = true;      ///< false: total.passages is still unknown
  std::vector<ScoredList> articles;  ///< by shard, all that match; empty when they were not found list by list
};

/// How many matches are asked for, and in which order.
struct Window {
  std::size_t size = 10;
  SortOrder sort = SortOrder::Relevance;
  GroupBy by = GroupBy::Article;
};

/// Ranks the documents of a compiled query. Equal ones follow each other by date, newest first, then by id.
Matches find_matches(const Compiled& query, const Snapshot& snapshot, const Window& window);

/// The passages of the matching articles that show what was asked for; all of them where only filters were.
Plan passages_of(const Compiled& query);

}  // namespace pressmark
