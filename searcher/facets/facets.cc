#include "searcher/facets/facets.h"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "common/schema.h"
#include "searcher/facets/tally.h"
#include "searcher/facets/value_groups.h"
#include "searcher/query/column.h"
#include "searcher/query/doc_set.h"
#include "searcher/query/term_cache.h"

namespace pressmark {
namespace {

/// Up to so many days, or months, dates are counted by day, or by month.
constexpr int kMostDays = 31;
constexpr int kMostMonths = 36;

struct Slots {
  Xapian::valueno first;
  std::uint32_t count;
};

Slots slots_of(Facet facet) {
  switch (facet) {
    case Facet::Source:
      return {slot::kSource, 1};
    case Facet::Date:
      return {slot::kDate, 1};
    case Facet::Language:
      return {slot::kLanguage, 1};
    case Facet::Author:
      return {slot::kFirstAuthor, kMaxAuthors};
    case Facet::Speaker:
      return {slot::kFirstSpeaker, kMaxSpeakers};
  }
  return {slot::kSource, 1};
}

/// A matching article with its matching passages.
struct Match {
  std::size_t number = 0;  ///< of the article, see ArticleTable
  Xapian::docid article = 0;
  std::uint32_t count = 0;  ///< of passages
  // Which they are, where the query is about passages:
  const Xapian::docid* first = nullptr;
  const Xapian::docid* last = nullptr;
};

template <class Visit>
void visit_passages(const std::vector<Xapian::docid>& passages, const ArticleTable& table, const Visit& visit) {
  const Xapian::docid* const end = passages.data() + passages.size();
  for (const Xapian::docid* at = passages.data(); at != end;) {
    const std::size_t number = table.number_of(*at);
    const Xapian::docid* behind = at;
    while (behind != end && *behind < table.end(number)) ++behind;
    visit(Match{number, table.article(number), static_cast<std::uint32_t>(behind - at), at, behind});
    at = behind;
  }
}

/// Calls `visit` with each match of a query in a shard.
template <class Visit>
void visit_matches(const Compiled& query, const Snapshot& snapshot, std::size_t shard, const Visit& visit) {
  const DocSet matches = doc_set(query.plan, snapshot, shard);
  const ArticleTable& table = snapshot.table(shard);
  if (query.level == Level::Passage) return visit_passages(*matches, table, visit);
  std::vector<Plan> evidence;
  for (const Evidence& e : query.evidence) evidence.push_back(e.passages);
  const bool is_all = evidence.empty();
  const DocSet passages = doc_set(Plan::make(Plan::Kind::Or, std::move(evidence)), snapshot, shard);
  std::size_t at = 0;
  std::size_t number = 0;
  for (const Xapian::docid article : *matches) {
    number = table.number_of_article(article, number);
    const Xapian::docid end = table.end(number);
    if (is_all) {
      visit(Match{number, article, end - article - 1});
      continue;
    }
    at = find_docid(*passages, at, article + 1);
    const std::size_t first = at;
    while (at < passages->size() && (*passages)[at] < end) ++at;
    visit(Match{number, article, static_cast<std::uint32_t>(at - first)});
  }
}

/// "20221205" -> "2022-12-05"
std::string to_iso_day(std::string_view digits) {
  if (digits.size() != 8) return std::string(digits);
  return std::string(digits.substr(0, 4)).append("-").append(digits.substr(4, 2)).append("-").append(digits.substr(6));
}

bool larger(const FacetCount& a, const FacetCount& b) {
  if (a.articles != b.articles) return a.articles > b.articles;
  return a.passages != b.passages ? a.passages > b.passages : a.value < b.value;
}

bool has_small_letters(const std::string& text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; });
}

/// The form to show: the fullest; of equally full ones one that is not shouted, the most frequent, the first by
/// letters.
class Shown {
 public:
  void offer(const std::string& form, std::size_t parts, std::size_t occurrences) {
    const Rank rank{parts, has_small_letters(form), occurrences};
    if (!value_.empty() && (rank < rank_ || (rank == rank_ && form >= value_))) return;
    value_ = form;
    rank_ = rank;
  }
  const std::string& value() const { return value_; }

 private:
  using Rank = std::tuple<std::size_t, bool, std::size_t>;
  std::string value_;
  Rank rank_;
};

/// Counts of a facet in all shards, group by group.
class FacetCounts {
 public:
  FacetCounts(const Snapshot& snapshot, Facet facet, const Vocabulary& vocabulary)
      : facet_(facet), vocabulary_(vocabulary) {
    const Slots slots = slots_of(facet);
    for (std::size_t shard = 0; shard < snapshot.shard_count(); ++shard) {
      const auto rows = level_of(facet) == Level::Article ? Snapshot::Rows::Articles : Snapshot::Rows::Documents;
      columns_.push_back(&snapshot.column(shard, rows, slots.first, slots.count));
      tallies_.emplace_back(columns_.back()->is_complete() ? &groups(shard) : nullptr);
    }
  }

  /// Counts a match; those of a shard must come one after the other.
  void add(std::size_t shard, const Match& match) {
    Tally& tally = tallies_[shard];
    Column& column = *columns_[shard];
    if (level_of(facet_) == Level::Article) {
      tally.add(column.of(match.article, match.number), match.article, match.article, match.count);
      return;
    }
    for (const Xapian::docid* at = match.first; at != match.last; ++at)
      tally.add(column.of(*at, *at), *at, match.article, 1);
  }

  FacetResult result(std::size_t limit) {
    FacetResult out;
    out.facet = facet_;
    for (std::size_t shard = 0; shard < tallies_.size(); ++shard) tallies_[shard].finish(groups(shard));
    if (facet_ == Facet::Date) {
      out.counts = date_counts();
    } else {
      gather();
      const std::size_t all = rows_.size();
      keep_largest(limit);
      out.counts = shown();
      out.more = all - out.counts.size();
    }
    std::sort(out.counts.begin(), out.counts.end(), larger);
    if (out.counts.size() > limit) {
      out.more += out.counts.size() - limit;
      out.counts.resize(limit);
    }
    return out;
  }

 private:
  struct Row {
    std::size_t articles = 0;
    std::size_t passages = 0;
    Shown shown;
  };

  const ValueGroups& groups(std::size_t shard) {
    Column& column = *columns_[shard];
    if (column.groups().group_of.size() != column.value_count()) {
      column.set_groups(group_values(facet_, column, vocabulary_));
    }
    return column.groups();
  }

  /// Adds up the shards: the groups of one stand for themselves, those of several are told by their keys.
  void gather() {
    std::unordered_map<std::string_view, std::size_t> known;
    for (std::size_t shard = 0; shard < tallies_.size(); ++shard) {
      const ValueGroups& its = groups(shard);
      std::vector<std::size_t> row_of(its.keys.size(), 0);
      const std::vector<Tally::Count>& counts = tallies_[shard].counts();
      for (std::size_t group = 0; group < counts.size(); ++group) {
        const Tally::Count& count = counts[group];
        if (count.articles == 0) continue;
        std::size_t row = rows_.size();
        if (tallies_.size() > 1) row = known.try_emplace(its.keys[group], row).first->second;
        if (row == rows_.size()) rows_.emplace_back();
        rows_[row].articles += count.articles;
        rows_[row].passages += count.passages;
        row_of[group] = row;
      }
      rows_of_.push_back(std::move(row_of));
    }
  }

  /// Drops what certainly is not among the first `limit`; equal ones stay, for their names decide.
  void keep_largest(std::size_t limit) {
    least_ = {0, 0};
    if (rows_.size() <= limit) return;
    std::vector<std::pair<std::size_t, std::size_t>> sizes;
    sizes.reserve(rows_.size());
    for (const Row& row : rows_) sizes.emplace_back(row.articles, row.passages);
    if (limit == 0) return;
    const auto last = sizes.begin() + static_cast<std::ptrdiff_t>(limit - 1);
    std::nth_element(sizes.begin(), last, sizes.end(), std::greater<>());
    least_ = *last;
  }

  std::vector<FacetCount> shown() {
    const auto is_large = [&](const Row& row) { return std::pair(row.articles, row.passages) >= least_; };
    for (std::size_t shard = 0; shard < tallies_.size(); ++shard) {
      const ValueGroups& its = groups(shard);
      const std::vector<std::uint32_t>& occurrences = tallies_[shard].value_counts();
      for (std::uint32_t value = 0; value < occurrences.size(); ++value) {
        if (occurrences[value] == 0) continue;
        Row& row = rows_[rows_of_[shard][its.group_of[value]]];
        if (is_large(row)) row.shown.offer(columns_[shard]->value(value), its.parts_of[value], occurrences[value]);
      }
    }
    std::vector<FacetCount> counts;
    for (const Row& row : rows_) {
      if (is_large(row)) counts.push_back({row.shown.value(), row.articles, row.passages});
    }
    return counts;
  }

  /// Days by day, month or year.
  std::vector<FacetCount> date_counts() {
    struct Day {
      std::string_view digits;  ///< YYYYMMDD
      std::size_t articles;
      std::size_t passages;
    };
    std::vector<Day> days;
    for (std::size_t shard = 0; shard < tallies_.size(); ++shard) {
      const std::vector<Tally::Count>& counts = tallies_[shard].counts();
      for (std::size_t day = 0; day < counts.size(); ++day) {
        if (counts[day].articles == 0) continue;
        days.push_back({groups(shard).keys[day], counts[day].articles, counts[day].passages});
      }
    }
    if (days.empty()) return {};
    std::sort(days.begin(), days.end(), [](const Day& a, const Day& b) { return a.digits < b.digits; });
    const std::size_t precision = date_precision(to_iso_day(days.front().digits), to_iso_day(days.back().digits));
    std::vector<FacetCount> counts;
    std::string_view last;
    for (const Day& day : days) {
      const std::string_view part = day.digits.substr(0, precision == 10 ? 8 : precision == 7 ? 6 : 4);
      if (counts.empty() || part != last) counts.push_back({to_iso_day(day.digits).substr(0, precision), 0, 0});
      last = part;
      counts.back().articles += day.articles;
      counts.back().passages += day.passages;
    }
    return counts;
  }

  Facet facet_;
  const Vocabulary& vocabulary_;
  std::vector<Column*> columns_;  ///< by shard, like all that follows
  std::deque<Tally> tallies_;
  std::vector<std::vector<std::size_t>> rows_of_;  ///< of each group
  std::vector<Row> rows_;
  std::pair<std::size_t, std::size_t> least_;
};

}  // namespace

Level level_of(Facet facet) { return facet == Facet::Speaker ? Level::Passage : Level::Article; }

FieldId field_of(Facet facet) {
  switch (facet) {
    case Facet::Source:
      return FieldId::Source;
    case Facet::Speaker:
      return FieldId::Speaker;
    case Facet::Author:
      return FieldId::Author;
    case Facet::Date:
      return FieldId::Date;
    case Facet::Language:
      return FieldId::Language;
  }
  return FieldId::Source;
}

std::size_t date_precision(const std::string& first, const std::string& last) {
  const std::optional<Date> from = parse_iso_date(first);
  const std::optional<Date> to = parse_iso_date(last);
  if (!from || !to) return 4;
  if (*to < add_days(*from, kMostDays)) return 10;
  const int months = (to->year - from->year) * 12 + to->month - from->month + 1;
  return months <= kMostMonths ? 7 : 4;
}

std::vector<FacetResult> count_facets(const std::vector<Facet>& facets, const Compiled& query, const Snapshot& snapshot,
                                      const Vocabulary& vocabulary, std::size_t limit) {
  std::deque<FacetCounts> counts;
  for (const Facet facet : facets) counts.emplace_back(snapshot, facet, vocabulary);
  for (std::size_t shard = 0; shard < snapshot.shard_count(); ++shard) {
    visit_matches(query, snapshot, shard, [&](const Match& match) {
      for (FacetCounts& its : counts) its.add(shard, match);
    });
  }
  std::vector<FacetResult> results;
  results.reserve(facets.size());
  for (FacetCounts& its : counts) results.push_back(its.result(limit));
  return results;
}

std::size_t count_passages(const Compiled& query, const Snapshot& snapshot) {
  std::size_t sum = 0;
  for (std::size_t shard = 0; shard < snapshot.shard_count(); ++shard) {
    visit_matches(query, snapshot, shard, [&](const Match& match) { sum += match.count; });
  }
  return sum;
}

}  // namespace pressmark
