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

/// An article of a plan with its score by stems; the docid is that of Snapshot::all().
struct ScoredArticle {
  Xapian::docid article = 0;
  double score = 0;
};

struct ArticleMatch {
  std::vector<ScoredArticle> best;  ///< by score, then docid
  std::size_t total = 0;
  std::vector<ScoredList> all;  ///< by shard
};

/// The `size` best articles of a scored plan, and with them those that share the score of the last one, `ties` at most.
/// Visits every match, so the total is exact. Throws Xapian's errors.
ArticleMatch match_articles(const Plan& plan, const Snapshot& snapshot, std::size_t size, std::size_t ties);

}  // namespace pressmark
