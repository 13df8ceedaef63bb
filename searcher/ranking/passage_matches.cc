#include "searcher/ranking/passage_matches.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <utility>

#include "searcher/ranking/candidate_order.h"
#include "searcher/ranking/document_match.h"

namespace pressmark {
namespace {

/// How much the second and further passages of an article add to its best one.
constexpr float kFurtherPassages = 0.2F;
constexpr std::size_t kFurtherPassagesCounted = 4;

/// Takes the scores in any order, and leaves them in another.
float article_score(std::vector<float>& passages) {
  const std::size_t counted = std::min(passages.size(), 1 + kFurtherPassagesCounted);
  const auto end = passages.begin() + static_cast<std::ptrdiff_t>(counted);
  std::partial_sort(passages.begin(), end, passages.end(), std::greater<>());
  if (passages.front() <= 0) return std::log2(1.0F + static_cast<float>(passages.size()));
  return passages.front() + kFurtherPassages * std::accumulate(passages.begin() + 1, end, 0.0F);
}

/// Calls visit(article, begin, end) with the places of each article's passages in the list.
template <class Visit>
void visit_articles(const ScoredPostings& passages, const ArticleTable& table, Interruption& interruption,
                    const Visit& visit) {
  const std::vector<Xapian::docid>& docids = passages.docids;
  for (std::size_t begin = 0, end = 0; begin < docids.size(); begin = end) {
    interruption.check();
    const std::size_t number = table.number_of(docids[begin]);
    for (end = begin + 1; end < docids.size() && docids[end] < table.end(number); ++end) {
    }
    visit(table.article(number), begin, end);
  }
}

std::size_t count_articles(const ScoredPostings& passages, const ArticleTable& table, Interruption& interruption) {
  std::size_t n = 0;
  visit_articles(passages, table, interruption, [&](Xapian::docid, std::size_t, std::size_t) { ++n; });
  return n;
}

ScoredPostings group_by_article(const ScoredPostings& passages, const ArticleTable& table, Interruption& interruption) {
  ScoredPostings articles;
  std::vector<float> scores;
  visit_articles(passages, table, interruption, [&](Xapian::docid article, std::size_t begin, std::size_t end) {
    scores.assign(passages.scores.begin() + static_cast<std::ptrdiff_t>(begin),
                  passages.scores.begin() + static_cast<std::ptrdiff_t>(end));
    articles.docids.push_back(article);
    articles.scores.push_back(article_score(scores));
  });
  return articles;
}

/// The passages of an article in a list.
PassageScores passages_in(const ScoredPostings& list, Xapian::docid article, const Snapshot& snapshot,
                          std::size_t shard) {
  PassageScores out;
  const Xapian::docid end = snapshot.table(shard).end_of_article(article);
  for (std::size_t i = find_docid(list.docids, 0, article); i < list.docids.size() && list.docids[i] < end; ++i) {
    out.emplace_back(snapshot.global(shard, list.docids[i]), static_cast<double>(list.scores[i]));
  }
  return out;
}

}  // namespace

Matches find_passages(const Compiled& query, const Snapshot& snapshot, const Window& window) {
  const Plan plan = query.level == Level::Passage ? query.plan : passages_of(query);
  const bool by_passage = window.by == GroupBy::Passage;
  Interruption& interruption = snapshot.interruption();
  Matches matches;
  std::vector<ScoredList> lists;
  // Of equal ones, and where nothing else is asked for of all, the dates decide.
  const auto add = [&](const ScoredPostings& list, std::size_t shard) {
    const std::size_t all = list.docids.size();
    const bool by_score = window.size == 0 || window.sort == SortOrder::Relevance;
    add_best(list, snapshot, shard, window.by, by_score ? window.size : all, all, matches.candidates);
  };
  for (std::size_t shard = 0; shard < snapshot.shard_count(); ++shard) {
    const ScoredPostings& passages = *lists.emplace_back(match_documents(plan, snapshot, shard, Level::Passage));
    const ArticleTable& table = snapshot.table(shard);
    matches.total.passages += passages.docids.size();
    if (by_passage) {
      matches.total.articles += count_articles(passages, table, interruption);
      add(passages, shard);
    } else {
      const ScoredPostings articles = group_by_article(passages, table, interruption);
      matches.total.articles += articles.docids.size();
      add(articles, shard);
    }
  }
  keep_first(matches.candidates, window.size, window.sort, snapshot);
  for (Candidate& candidate : matches.candidates) {
    if (by_passage) {
      candidate.passages.emplace_back(candidate.passage, candidate.score);
    } else {
      const std::size_t shard = snapshot.shard_of(candidate.article);
      candidate.passages = passages_in(*lists[shard], snapshot.local(candidate.article), snapshot, shard);
    }
  }
  return matches;
}

}  // namespace pressmark
