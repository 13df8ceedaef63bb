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

/// Those of a list, articles or passages, that may be among the first; by date any of them.
void add_candidates(const ScoredPostings& list, const Snapshot& snapshot, std::size_t shard, const Window& window,
                    bool by_date, std::vector<Candidate>& out) {
  if (window.size == 0) return;  // only counted
  const std::size_t all = list.docids.size();
  // Of equal ones the dates decide.
  const std::vector<std::size_t> places = best_places(list, by_date ? all : window.size, all);
  out.reserve(out.size() + places.size());
  for (const std::size_t place : places) {
    snapshot.interruption().check();
    Candidate candidate;
    const Xapian::docid docid = list.docids[place];
    candidate.score = static_cast<double>(list.scores[place]);
    if (window.by == GroupBy::Passage) {
      candidate.article = snapshot.global(shard, snapshot.table(shard).article_of(docid));
      candidate.passage = snapshot.global(shard, docid);
    } else {
      candidate.article = snapshot.global(shard, docid);
    }
    out.push_back(std::move(candidate));
  }
}

}  // namespace

Matches find_passages(const Compiled& query, const Snapshot& snapshot, const Window& window) {
  const Plan plan = query.level == Level::Passage ? query.plan : passages_of(query);
  const bool by_passage = window.by == GroupBy::Passage;
  const bool by_date = window.sort != SortOrder::Relevance;
  Interruption& interruption = snapshot.interruption();
  Matches matches;
  std::vector<ScoredList> lists;
  for (std::size_t shard = 0; shard < snapshot.shard_count(); ++shard) {
    const ScoredPostings& passages = *lists.emplace_back(match_documents(plan, snapshot, shard, Level::Passage));
    const ArticleTable& table = snapshot.table(shard);
    matches.total.passages += passages.docids.size();
    if (by_passage) {
      matches.total.articles += count_articles(passages, table, interruption);
      add_candidates(passages, snapshot, shard, window, by_date, matches.candidates);
    } else {
      const ScoredPostings articles = group_by_article(passages, table, interruption);
      matches.total.articles += articles.docids.size();
      add_candidates(articles, snapshot, shard, window, by_date, matches.candidates);
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
