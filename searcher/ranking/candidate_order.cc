#include "searcher/ranking/candidate_order.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

#include "common/schema.h"
#include "searcher/query/column.h"

namespace pressmark {
namespace {

/// Newest first; what has no date comes last in either direction.
bool date_before(std::uint32_t a, std::uint32_t b, bool oldest_first) {
  if (a == 0 || b == 0) return a != 0 && b == 0;
  return oldest_first ? a < b : a > b;
}

/// The stable id of an article, as its term has it.
std::string article_id(const Snapshot& snapshot, Xapian::docid article) {
  const std::string prefix(prefix::kId);
  const ArticleCache& shown = snapshot.articles(snapshot.shard_of(article));
  if (const ArticleReader* known = shown.known(snapshot.local(article))) {
    return make_term(prefix::kId, known->about().id).substr(prefix.size());
  }
  auto it = snapshot.all().termlist_begin(article);
  const auto end = snapshot.all().termlist_end(article);
  if (it != end) it.skip_to(prefix);
  return it != end && (*it).compare(0, prefix.size(), prefix) == 0 ? (*it).substr(prefix.size()) : std::string();
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

/// Ties at the edge are looked at before one of them is left out.
void keep_first(std::vector<Candidate>& list, std::size_t size, const Order& order) {
  if (list.size() > size) {
    const auto middle = list.begin() + static_cast<std::ptrdiff_t>(size);
    std::nth_element(list.begin(), middle, list.end(), order);
    const Candidate edge = *middle;
    const auto tied_end = std::partition(middle, list.end(), [&](const Candidate& c) { return order.ties(c, edge); });
    if (tied_end - middle > static_cast<std::ptrdiff_t>(kMostTies)) {
      const auto most = middle + static_cast<std::ptrdiff_t>(kMostTies);
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

/// "20260331" as a number; 0 for what is none.
std::uint32_t number_of(const std::string& date) {
  std::uint32_t number = 0;
  std::from_chars(date.data(), date.data() + date.size(), number);
  return number;
}

void read_dates(std::vector<Candidate*> order, const Snapshot& snapshot) {
  if (order.empty()) return;
  std::sort(order.begin(), order.end(), [](const Candidate* a, const Candidate* b) { return a->article < b->article; });
  const Candidate* before = nullptr;  // several passages may be of one article
  for (std::size_t shard = 0; shard < snapshot.shard_count(); ++shard) {
    Column& dates = snapshot.column(shard, Snapshot::Rows::Articles, slot::kDate);
    for (Candidate* candidate : order) {
      snapshot.interruption().check();
      if (snapshot.shard_of(candidate->article) != shard) continue;
      if (before == nullptr || before->article != candidate->article) {
        const Xapian::docid article = snapshot.local(candidate->article);
        const std::size_t row = dates.is_complete() ? snapshot.table(shard).number_of(article) : 0;
        const Column::Numbers date = dates.of(article, row);
        candidate->date = date.empty() ? 0 : number_of(dates.value(*date.begin()));
      } else {
        candidate->date = before->date;
      }
      before = candidate;
    }
  }
}

/// By relevance only the order of those that share their score needs a date. May change the order of the list.
std::vector<Candidate*> in_need_of_dates(std::vector<Candidate>& list, SortOrder sort) {
  std::vector<Candidate*> out;
  if (sort != SortOrder::Relevance) {
    for (Candidate& candidate : list) out.push_back(&candidate);
    return out;
  }
  std::stable_sort(list.begin(), list.end(), [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
  for (std::size_t i = 0; i < list.size(); ++i) {
    const bool before = i > 0 && list[i - 1].score == list[i].score;
    const bool behind = i + 1 < list.size() && list[i + 1].score == list[i].score;
    if (before || behind) out.push_back(&list[i]);
  }
  return out;
}

}  // namespace

void add_best(const ScoredPostings& list, const Snapshot& snapshot, std::size_t shard, GroupBy by, std::size_t size,
              std::size_t ties, std::vector<Candidate>& out) {
  const std::vector<std::size_t> places = best_places(list, size, ties);
  out.reserve(out.size() + places.size());
  for (const std::size_t place : places) {
    snapshot.interruption().check();
    Candidate& candidate = out.emplace_back();
    const Xapian::docid docid = list.docids[place];
    candidate.score = static_cast<double>(list.scores[place]);
    if (by == GroupBy::Passage) {
      candidate.article = snapshot.global(shard, snapshot.table(shard).article_of(docid));
      candidate.passage = snapshot.global(shard, docid);
    } else {
      candidate.article = snapshot.global(shard, docid);
    }
  }
}

void keep_first(std::vector<Candidate>& list, std::size_t size, SortOrder sort, const Snapshot& snapshot) {
  read_dates(in_need_of_dates(list, sort), snapshot);
  keep_first(list, size, Order(snapshot, sort));
}

}  // namespace pressmark
