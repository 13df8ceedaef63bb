#include "searcher/ranking/candidates.h"

#include <algorithm>
#include <deque>
#include <utility>

#include "searcher/query/cursor.h"
#include "searcher/ranking/candidate_order.h"
#include "searcher/ranking/document_match.h"
#include "searcher/ranking/passage_matches.h"
#include "searcher/ranking/rank_evidence.h"

namespace pressmark {
namespace {

/// So many of the best articles by stems are looked at more closely. The same for every page, so that pages fit
/// together.
constexpr std::size_t kLookedAtClosely = 50;

Matches unscored_articles(const Compiled& query, const Snapshot& snapshot, const Window& window) {
  Matches matches;
  for (std::size_t shard = 0; shard < snapshot.shard_count(); ++shard) {
    const ScoredList list = match_documents(query.plan, snapshot, shard, Level::Article);
    matches.candidates.reserve(matches.candidates.size() + list->docids.size());
    for (const Xapian::docid docid : list->docids) {
      matches.candidates.emplace_back().article = snapshot.global(shard, docid);
    }
  }
  matches.total.articles = matches.candidates.size();
  matches.passages_counted = false;
  keep_first(matches.candidates, window.size, window.sort, snapshot);
  return matches;
}

/// Adds to the scores of the first articles what their passages and the exact words tell. The evidence of each shard.
std::deque<RankEvidence> look_closely(std::vector<Candidate>& list, const Compiled& query, const Snapshot& snapshot) {
  std::vector<Candidate*> order;
  for (std::size_t i = 0; i < list.size() && i < kLookedAtClosely; ++i) order.push_back(&list[i]);
  std::sort(order.begin(), order.end(), [](const Candidate* a, const Candidate* b) { return a->article < b->article; });
  std::deque<RankEvidence> evidence;

  for (std::size_t shard = 0; shard < snapshot.shard_count(); ++shard) {
    evidence.emplace_back(query, snapshot, shard);
    for (Candidate* candidate : order) {
      if (snapshot.shard_of(candidate->article) != shard) continue;
      candidate->score += evidence.back().score(snapshot.local(candidate->article));
    }
  }
  return evidence;
}

/// Tells the candidates which of their passages have been seen on the way.
void take_passages(std::vector<Candidate>& list, const std::deque<RankEvidence>& evidence, const Snapshot& snapshot) {
  for (Candidate& candidate : list) {
    const std::size_t shard = snapshot.shard_of(candidate.article);
    if (!evidence[shard].knows_passages()) continue;
    candidate.passages = evidence[shard].passages(snapshot.local(candidate.article));
    for (auto& [passage, score] : candidate.passages) passage = snapshot.global(shard, passage);
  }
}

Matches scored_articles(const Compiled& query, const Snapshot& snapshot, const Window& window) {
  Matches matches;
  for (std::size_t shard = 0; shard < snapshot.shard_count(); ++shard) {
    const ScoredList list = match_documents(query.plan, snapshot, shard, Level::Article);
    // Equal scores on both sides of the edge: their ids decide, so look at all of them.
    add_best(*list, snapshot, shard, GroupBy::Article, std::max(window.size, kLookedAtClosely), kMostTies,
             matches.candidates);
    matches.total.articles += list->docids.size();
    matches.articles.push_back(list);
  }
  matches.passages_counted = false;
  std::stable_sort(matches.candidates.begin(), matches.candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
  const std::deque<RankEvidence> evidence = look_closely(matches.candidates, query, snapshot);
  keep_first(matches.candidates, window.size, window.sort, snapshot);
  take_passages(matches.candidates, evidence, snapshot);
  return matches;
}

}  // namespace

Plan passages_of(const Compiled& query) {
  std::vector<Plan> inner{query.plan};
  Plan passages = Plan::make(Plan::Kind::Passages, std::move(inner));
  if (query.evidence.empty()) return passages;
  std::vector<Plan> evidence;
  for (const Evidence& e : query.evidence) evidence.push_back(e.passages);
  std::vector<Plan> parts;
  parts.push_back(Plan::make(Plan::Kind::Or, std::move(evidence)));
  parts.push_back(std::move(passages));
  return Plan::make(Plan::Kind::Filtered, std::move(parts));
}

Matches find_matches(const Compiled& query, const Snapshot& snapshot, const Window& window) {
  if (query.plan.kind == Plan::Kind::None) return {};
  if (query.level == Level::Passage || window.by == GroupBy::Passage) return find_passages(query, snapshot, window);
  if (window.sort == SortOrder::Relevance && is_scored(query.plan)) return scored_articles(query, snapshot, window);
  return unscored_articles(query, snapshot, window);
}

}  // namespace pressmark
