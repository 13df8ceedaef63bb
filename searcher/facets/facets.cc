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

#include "common/count_bits.h"
#include "common/schema.h"
#include "searcher/facets/tally.h"
#include "searcher/facets/value_groups.h"
#include "searcher/query/column.h"
#include "searcher/query/doc_set.h"

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

/// The articles of matching passages.
MatchedArticles articles_of(const DocBits& passages, const ArticleTable& table) {
  MatchedArticles out;
  Xapian::docid end = 0;  // of the last article
  passages.visit([&](Xapian::docid docid) {
    if (docid >= end) {
      const std::size_t number = table.number_of(docid);
      end = table.end(number);
      out.numbers.push_back(static_cast<std::uint32_t>(number));
      out.passages.push_back(0);
    }
    ++out.passages.back();
  });
  return out;
}

Plan evidence_of(const Compiled& query) {
  std::vector<Plan> evidence;
  for (const Evidence& e : query.evidence) evidence.push_back(e.passages);
  return Plan::make(Plan::Kind::Or, std::move(evidence));
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
  FacetCounts(const Snapshot& snapshot, Facet facet, const Vocabulary& vocabulary) : facet_(facet) {
    const Slots slots = slots_of(facet);
    const auto rows = level_of(facet) == Level::Article ? Snapshot::Rows::Articles : Snapshot::Rows::Documents;
    for (std::size_t shard = 0; shard < snapshot.shard_count(); ++shard)
      tallies_.emplace_back(facet, snapshot.column(shard, rows, slots.first, slots.count), vocabulary);
  }

  /// Of a shard, to be called for each.
  Tally& tally(std::size_t shard) { return tallies_[shard]; }
  Level level() const { return level_of(facet_); }

  FacetResult result(std::size_t limit) {
    FacetResult out;
    out.facet = facet_;
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
  /// Adds up the shards: the groups of one stand for themselves, those of several are told by their keys.
  void gather() {
    std::unordered_map<std::string_view, std::uint32_t> known;
    for (const Tally& tally : tallies_) {
      const std::vector<Count>& counts = tally.counts();
      std::vector<std::uint32_t>& row_of = rows_of_.emplace_back(counts.size(), 0);
      for (std::size_t group = 0; group < counts.size(); ++group) {
        const Count& count = counts[group];
        if (count.articles == 0) continue;
        auto row = static_cast<std::uint32_t>(rows_.size());
        if (tallies_.size() > 1) row = known.try_emplace(tally.groups().keys[group], row).first->second;
        if (row == rows_.size()) rows_.emplace_back(0, 0);
        rows_[row].first += count.articles;
        rows_[row].second += count.passages;
        row_of[group] = row;
      }
    }
  }

  /// Drops what certainly is not among the first `limit`; equal ones stay, for their names decide.
  void keep_largest(std::size_t limit) {
    least_ = {0, 0};
    if (rows_.size() <= limit || limit == 0) return;
    std::vector<Row> sizes = rows_;
    const auto last = sizes.begin() + static_cast<std::ptrdiff_t>(limit - 1);
    std::nth_element(sizes.begin(), last, sizes.end(), std::greater<>());
    least_ = *last;
  }

  std::vector<FacetCount> shown() const {
    std::unordered_map<std::uint32_t, Shown> forms;
    for (std::size_t shard = 0; shard < tallies_.size(); ++shard) {
      const Tally& tally = tallies_[shard];
      const ValueGroups& its = tally.groups();
      for (std::uint32_t value = 0; value < tally.occurrences().size(); ++value) {
        const std::uint32_t occurrences = tally.occurrences()[value];
        const std::uint32_t row = rows_of_[shard][its.group_of[value]];
        if (occurrences == 0 || rows_[row] < least_) continue;
        forms[row].offer(tally.column().value(value), its.parts_of[value], occurrences);
      }
    }
    std::vector<FacetCount> counts;
    counts.reserve(forms.size());
    for (const auto& [row, form] : forms) counts.push_back({form.value(), rows_[row].first, rows_[row].second});
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
    for (const Tally& tally : tallies_) {
      for (const std::uint32_t day : tally.groups().by_key) {
        const Count& count = tally.counts()[day];
        if (count.articles > 0) days.push_back({tally.groups().keys[day], count.articles, count.passages});
      }
    }
    if (days.empty()) return {};
    if (tallies_.size() > 1)
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

  using Row = std::pair<std::size_t, std::size_t>;  ///< articles and passages of a group

  Facet facet_;
  std::vector<Tally> tallies_;                       ///< by shard
  std::vector<std::vector<std::uint32_t>> rows_of_;  ///< by shard and group
  std::vector<Row> rows_;
  Row least_;
};

}  // namespace

Level level_of(Facet facet) { return facet == Facet::Speaker ? Level::Passage : Level::Article; }

bool has_values(Facet facet, const Snapshot& snapshot) {
  return snapshot.all().get_value_freq(slots_of(facet).first) > 0;  // they are filled from the first on
}

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

MatchedArticles find_articles(const Compiled& query, const Snapshot& snapshot, std::size_t shard, DocSets& sets,
                              const std::vector<Xapian::docid>* articles) {
  const ArticleTable& table = snapshot.table(shard);
  if (query.level == Level::Passage) return articles_of(*sets.of(query.plan, shard), table);
  const bool is_all = query.evidence.empty();
  const DocSet evidence = is_all ? nullptr : sets.of(evidence_of(query), shard);
  std::vector<Xapian::docid> found;
  if (articles == nullptr) {
    sets.of(query.plan, shard)->visit([&](Xapian::docid article) { found.push_back(article); });
    articles = &found;
  }
  MatchedArticles out;
  out.numbers.resize(articles->size());
  out.passages.resize(articles->size());
  for (std::size_t i = 0; i < articles->size(); ++i) {
    const Xapian::docid article = (*articles)[i];
    const std::size_t number = table.number_of(article);
    out.numbers[i] = static_cast<std::uint32_t>(number);
    const std::uint64_t behind = table.documents_behind(article);
    if (is_all) {
      out.passages[i] = table.end(number) - article - 1;
    } else if (~behind != 0) {  // short, as most are
      out.passages[i] = count_bits(evidence->row_from(article + 1) & behind);
    } else {
      out.passages[i] = evidence->count(article + 1, table.end(number));
    }
  }
  return out;
}

std::vector<FacetResult> count_facets(const std::vector<Facet>& facets, const Compiled& query, const Snapshot& snapshot,
                                      const Vocabulary& vocabulary, std::size_t limit, DocSets& sets,
                                      const std::vector<MatchedArticles>* matches) {
  std::deque<FacetCounts> counts;
  for (const Facet facet : facets) counts.emplace_back(snapshot, facet, vocabulary);
  const auto are_of = [](Level level) { return [level](const FacetCounts& its) { return its.level() == level; }; };
  for (std::size_t shard = 0; shard < snapshot.shard_count(); ++shard) {
    MatchedArticles found;
    if (matches == nullptr && std::any_of(counts.begin(), counts.end(), are_of(Level::Article)))
      found = find_articles(query, snapshot, shard, sets, nullptr);
    const MatchedArticles& articles = matches == nullptr ? found : (*matches)[shard];
    for (FacetCounts& its : counts) {
      if (its.level() == Level::Article) {
        its.tally(shard).count(articles, snapshot.table(shard));
      } else {
        its.tally(shard).count(*sets.of(query.plan, shard), snapshot.table(shard));
      }
    }
  }
  std::vector<FacetResult> results;
  results.reserve(facets.size());
  for (FacetCounts& its : counts) results.push_back(its.result(limit));
  return results;
}

}  // namespace pressmark
