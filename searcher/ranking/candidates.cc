#include "searcher/ranking/candidates.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <map>
#include <utility>

#include "common/schema.h"
#include "searcher/query/cursor.h"
#include "searcher/ranking/article_match.h"
#include "searcher/ranking/rank_evidence.h"
#include "searcher/ranking/word_weight.h"
#include "searcher/ranking/xapian_query.h"

namespace pressmark {
namespace {

/// Of more equal matches than this on one page's edge, some keep the order of the index.
constexpr std::size_t kMostTies = 1'000;
/// So many of the best articles by stems are looked at more closely. The same for every page, so that pages fit
/// together.
constexpr std::size_t kLookedAtClosely = 50;
/// How much the second and further passages of an article add to its best one.
constexpr double kFurtherPassages = 0.2;
constexpr std::size_t kFurtherPassagesCounted = 4;

using Scored = std::pair<Xapian::docid, double>;

/// Newest first; what has no date comes last in either direction.
bool date_before(const std::string& a, const std::string& b, bool oldest_first) {
  if (a.empty() || b.empty()) return !a.empty() && b.empty();
  return oldest_first ? a < b : a > b;
}

class Order {
 public:
  Order(const Snapshot& snapshot, SortOrder sort) : snapshot_(snapshot), sort_(sort) {}

  bool operator()(const Candidate& a, const Candidate& b) const {
    const int order = compare(a, b);
    if (order != 0) return order < 0;
    return a.article != b.article ? a.article < b.article : a.passage < b.passage;
  }

  bool ties(const Candidate& a, const Candidate& b) const { return compare(a, b) == 0; }

  /// Puts equal candidates into the order of their articles' ids.
  void settle_ties(std::vector<Candidate>& list) const {
    for (std::size_t begin = 0; begin < list.size();) {
      std::size_t end = begin + 1;
      while (end < list.size() && ties(list[begin], list[end])) ++end;
      if (end - begin > 1) sort_by_id(list, begin, end);
      begin = end;
    }
  }

 private:
  int compare(const Candidate& a, const Candidate& b) const {
    if (sort_ == SortOrder::Relevance && a.score != b.score) return a.score > b.score ? -1 : 1;
    const bool oldest = sort_ == SortOrder::Oldest;
    if (date_before(a.date, b.date, oldest)) return -1;
    if (date_before(b.date, a.date, oldest)) return 1;
    return 0;
  }

  void sort_by_id(std::vector<Candidate>& list, std::size_t begin, std::size_t end) const {
    std::vector<std::pair<std::string, Candidate>> keyed;
    for (std::size_t i = begin; i < end; ++i)
      keyed.emplace_back(article_id(snapshot_, list[i].article), std::move(list[i]));
    std::sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) {
      return a.first != b.first ? a.first < b.first : a.second.passage < b.second.passage;
    });
    for (std::size_t i = begin; i < end; ++i) list[i] = std::move(keyed[i - begin].second);
  }

  const Snapshot& snapshot_;
  SortOrder sort_;
};

/// Keeps the first `size` candidates, in order; ties at the edge are looked at before one of them is left out.
void keep_first(std::vector<Candidate>& list, std::size_t size, const Order& order) {
  if (list.size() > size) {
    const auto middle = list.begin() + static_cast<std::ptrdiff_t>(size);
    std::nth_element(list.begin(), middle, list.end(), order);
    const Candidate edge = *middle;
    const auto tied_end = std::partition(middle, list.end(), [&](const Candidate& c) { return order.ties(c, edge); });
    const auto most = middle + static_cast<std::ptrdiff_t>(kMostTies);
    if (tied_end - middle > static_cast<std::ptrdiff_t>(kMostTies)) {
      std::nth_element(middle, most, tied_end, order);
      list.erase(most, list.end());
    } else {
      list.erase(tied_end, list.end());
    }
  }
  std::sort(list.begin(), list.end(), order);
  order.settle_ties(list);
  if (list.size() > size) list.resize(size);
}

/// Every document of the plan by shard, unscored.
template <class Visit>
void visit_all(const Plan& plan, const Snapshot& snapshot, Visit&& visit) {
  for (std::size_t shard = 0; shard < snapshot.shard_count(); ++shard) {
    const auto cursor = make_cursor(plan, snapshot.shard(shard), snapshot);
    for (cursor->seek(1); cursor->at() != Cursor::kEnd; cursor->seek(cursor->at() + 1)) visit(shard, cursor->at());
  }
}

class Collector final : public Xapian::MatchSpy {
 public:
  void operator()(const Xapian::Document& document, double score) override {
    found.emplace_back(document.get_docid(), score);
  }
  std::vector<Scored> found;
};

Xapian::Enquire make_enquire(const Plan& plan, const Snapshot& snapshot) {
  Xapian::Enquire enquire(snapshot.all());
  enquire.set_query(to_xapian(plan, snapshot));
  enquire.set_weighting_scheme(
      WordWeight(snapshot.passage_count(), snapshot.mean_passage_length(), snapshot.interruption()));
  return enquire;
}

/// Passages of a plan with their scores, by docid.
std::vector<Scored> all_scored(const Plan& plan, const Snapshot& snapshot) {
  std::vector<Scored> found;
  if (is_scored(plan)) {
    Xapian::Enquire enquire = make_enquire(plan, snapshot);
    const Xapian::doccount all = snapshot.all().get_doccount();
    if (snapshot.shard_count() == 1) {
      Collector collector;
      enquire.add_matchspy(&collector);
      enquire.get_mset(0, 1, all);
      found = std::move(collector.found);
    } else {  // a spy would be told the docids of the shards
      const Xapian::MSet list = enquire.get_mset(0, all);
      for (auto it = list.begin(); it != list.end(); ++it) found.emplace_back(*it, it.get_weight());
    }
  } else {
    visit_all(plan, snapshot,
              [&](std::size_t shard, Xapian::docid local) { found.emplace_back(snapshot.global(shard, local), 0.0); });
  }
  std::sort(found.begin(), found.end());
  return found;
}

double article_score(std::vector<std::pair<Xapian::docid, double>> passages) {
  std::sort(passages.begin(), passages.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  if (passages.front().second <= 0) return std::log2(1.0 + static_cast<double>(passages.size()));
  double further = 0;
  for (std::size_t i = 1; i < passages.size() && i <= kFurtherPassagesCounted; ++i) further += passages[i].second;
  return passages.front().second + kFurtherPassages * further;
}

std::vector<Candidate> group_by_article(const std::vector<Scored>& found, const Snapshot& snapshot) {
  std::map<Xapian::docid, Candidate> articles;
  for (const auto& [docid, score] : found) {
    const std::size_t shard = snapshot.shard_of(docid);
    const Xapian::docid article = snapshot.table(shard).article_of(snapshot.local(docid));
    Candidate& candidate = articles[snapshot.global(shard, article)];
    candidate.passages.emplace_back(docid, score);
  }
  std::vector<Candidate> out;
  out.reserve(articles.size());
  for (auto& [article, candidate] : articles) {
    candidate.article = article;
    candidate.score = article_score(candidate.passages);
    out.push_back(std::move(candidate));
  }
  return out;
}

std::vector<Candidate> one_by_one(const std::vector<Scored>& found, const Snapshot& snapshot) {
  std::vector<Candidate> out;
  out.reserve(found.size());
  for (const auto& [docid, score] : found) {
    const std::size_t shard = snapshot.shard_of(docid);
    const Xapian::docid article = snapshot.table(shard).article_of(snapshot.local(docid));
    Candidate candidate;
    candidate.article = snapshot.global(shard, article);
    candidate.passage = docid;
    candidate.score = score;
    candidate.passages.emplace_back(docid, score);
    out.push_back(std::move(candidate));
  }
  return out;
}

void read_dates(std::vector<Candidate*> order, const Snapshot& snapshot) {
  if (order.empty()) return;
  std::sort(order.begin(), order.end(), [](const Candidate* a, const Candidate* b) { return a->article < b->article; });
  for (std::size_t shard = 0; shard < snapshot.shard_count(); ++shard) {
    Column& dates = snapshot.column(shard, Snapshot::Rows::Articles, slot::kDate);
    for (Candidate* candidate : order) {
      if (snapshot.shard_of(candidate->article) != shard) continue;
      const Xapian::docid article = snapshot.local(candidate->article);
      const std::size_t row = dates.is_complete() ? snapshot.table(shard).number_of(article) : 0;
      const Column::Numbers date = dates.of(article, row);
      if (!date.empty()) candidate->date = dates.value(*date.begin());
    }
  }
}

void read_dates(std::vector<Candidate>& list, const Snapshot& snapshot) {
  std::vector<Candidate*> all;
  all.reserve(list.size());
  for (Candidate& candidate : list) all.push_back(&candidate);
  read_dates(std::move(all), snapshot);
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

namespace {

Matches passage_matches(const Compiled& query, const Snapshot& snapshot, const Window& window) {
  const Plan plan = query.level == Level::Passage ? query.plan : passages_of(query);
  const std::vector<Scored> found = all_scored(plan, snapshot);
  Matches matches;
  matches.total.passages = found.size();
  std::vector<Candidate> list =
      window.by == GroupBy::Passage ? one_by_one(found, snapshot) : group_by_article(found, snapshot);
  matches.total.articles = list.size();
  if (window.by == GroupBy::Passage) {
    std::vector<Xapian::docid> articles;
    articles.reserve(list.size());
    for (const Candidate& candidate : list) articles.push_back(candidate.article);
    std::sort(articles.begin(), articles.end());
    const auto end = std::unique(articles.begin(), articles.end());
    matches.total.articles = static_cast<std::size_t>(end - articles.begin());
  }
  read_dates(list, snapshot);
  keep_first(list, window.size, Order(snapshot, window.sort));
  matches.candidates = std::move(list);
  return matches;
}

Matches unscored_articles(const Compiled& query, const Snapshot& snapshot, const Window& window) {
  Matches matches;
  visit_all(query.plan, snapshot, [&](std::size_t shard, Xapian::docid local) {
    Candidate candidate;
    candidate.article = snapshot.global(shard, local);
    matches.candidates.push_back(std::move(candidate));
  });
  matches.total.articles = matches.candidates.size();
  matches.passages_counted = false;
  read_dates(matches.candidates, snapshot);
  keep_first(matches.candidates, window.size, Order(snapshot, window.sort));
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

/// Those that share their score with a neighbour: only their order needs a date.
std::vector<Candidate*> tied_ones(std::vector<Candidate>& sorted) {
  std::vector<Candidate*> tied;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const bool before = i > 0 && sorted[i - 1].score == sorted[i].score;
    const bool behind = i + 1 < sorted.size() && sorted[i + 1].score == sorted[i].score;
    if (before || behind) tied.push_back(&sorted[i]);
  }
  return tied;
}

Matches scored_articles(const Compiled& query, const Snapshot& snapshot, const Window& window) {
  const std::size_t size = std::min<std::size_t>(std::max(window.size, kLookedAtClosely), snapshot.article_count());
  // Equal scores on both sides of the edge: their ids decide, so look at all of them.
  ArticleMatch found = match_articles(query.plan, snapshot, size, kMostTies);
  Matches matches;
  matches.articles = std::move(found.all);
  matches.candidates.reserve(found.best.size());
  for (const ScoredArticle& article : found.best) {
    Candidate candidate;
    candidate.article = article.article;
    candidate.score = article.score;
    matches.candidates.push_back(std::move(candidate));
  }
  const std::deque<RankEvidence> evidence = look_closely(matches.candidates, query, snapshot);
  std::stable_sort(matches.candidates.begin(), matches.candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
  matches.passages_counted = false;
  matches.total.articles = found.total;
  read_dates(tied_ones(matches.candidates), snapshot);
  keep_first(matches.candidates, window.size, Order(snapshot, window.sort));
  take_passages(matches.candidates, evidence, snapshot);
  return matches;
}

}  // namespace

std::string article_id(const Snapshot& snapshot, Xapian::docid article) {
  const std::string prefix(prefix::kId);
  auto it = snapshot.all().termlist_begin(article);
  const auto end = snapshot.all().termlist_end(article);
  if (it != end) it.skip_to(prefix);
  return it != end && (*it).compare(0, prefix.size(), prefix) == 0 ? (*it).substr(prefix.size()) : std::string();
}

Matches find_matches(const Compiled& query, const Snapshot& snapshot, const Window& window) {
  if (query.plan.kind == Plan::Kind::None) return {};
  if (query.level == Level::Passage || window.by == GroupBy::Passage) return passage_matches(query, snapshot, window);
  if (window.sort == SortOrder::Relevance && is_scored(query.plan)) return scored_articles(query, snapshot, window);
  return unscored_articles(query, snapshot, window);
}

}  // namespace pressmark
