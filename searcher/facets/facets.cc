#include "searcher/facets/facets.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "common/schema.h"
#include "searcher/facets/tally.h"
#include "searcher/query/cursor.h"
#include "searcher/query/slot_reader.h"

namespace pressmark {
namespace {

/// Up to so many days, or months, dates are counted by day, or by month.
constexpr int kMostDays = 31;
constexpr int kMostMonths = 36;

std::vector<Xapian::valueno> slots_of(Facet facet) {
  std::vector<Xapian::valueno> slots;
  switch (facet) {
    case Facet::Source:
      return {slot::kSource};
    case Facet::Date:
      return {slot::kDate};
    case Facet::Language:
      return {slot::kLanguage};
    case Facet::Author:
      for (std::uint32_t i = 0; i < kMaxAuthors; ++i) slots.push_back(slot::kFirstAuthor + i);
      return slots;
    case Facet::Speaker:
      for (std::uint32_t i = 0; i < kMaxSpeakers; ++i) slots.push_back(slot::kFirstSpeaker + i);
      return slots;
  }
  return slots;
}

/// The values of one facet in one shard.
class FacetReader {
 public:
  FacetReader(Facet facet, const Xapian::Database& shard) {
    for (const Xapian::valueno slot : slots_of(facet)) {
      if (shard.get_value_freq(slot) > 0) readers_.emplace_back(shard, slot);
    }
  }

  template <class Visit>
  void read(Xapian::docid docid, Visit&& visit) {
    for (SlotReader& reader : readers_) {
      const std::string value = reader.read(docid);
      if (value.empty()) return;  // the first empty slot is the last
      visit(value);
    }
  }

 private:
  std::vector<SlotReader> readers_;
};

/// Walks through the matching articles of a shard with their matching passages.
class MatchWalk {
 public:
  MatchWalk(const Compiled& query, const Xapian::Database& shard, const Snapshot& snapshot)
      : by_passage_(query.level == Level::Passage),
        matches_(make_cursor(query.plan, shard, snapshot)),
        table_(snapshot.table(shard)),
        counts_(shard, slot::kPassageCount) {
    if (by_passage_ || query.evidence.empty()) return;
    std::vector<Plan> evidence;
    for (const Evidence& e : query.evidence) evidence.push_back(e.passages);
    evidence_ = make_cursor(Plan::make(Plan::Kind::Or, std::move(evidence)), shard, snapshot);
  }

  /// Moves on to the next article; false behind the last.
  bool next() {
    passages_.clear();
    matches_->seek(matches_->at() + (by_passage_ && matches_->at() != 0 ? 0 : 1));
    if (matches_->at() == Cursor::kEnd) return false;
    if (by_passage_) {
      article_ = table_.article_of(matches_->at());
      const Xapian::docid end = table_.next_article(article_);
      for (; matches_->at() < end; matches_->seek(matches_->at() + 1)) passages_.push_back(matches_->at());
      count_ = passages_.size();
      return true;
    }
    article_ = matches_->at();
    count_ = decode_count(counts_.read(article_));
    if (!evidence_) return true;
    const Xapian::docid end = article_ + static_cast<Xapian::docid>(count_) + 1;
    count_ = 0;
    for (evidence_->seek(article_ + 1, end); evidence_->at() < end; evidence_->seek(evidence_->at() + 1, end)) ++count_;
    return true;
  }

  Xapian::docid article() const { return article_; }
  std::size_t passage_count() const { return count_; }
  /// Only at passage level.
  const std::vector<Xapian::docid>& passages() const { return passages_; }

 private:
  bool by_passage_;
  std::unique_ptr<Cursor> matches_;
  std::unique_ptr<Cursor> evidence_;
  const ArticleTable& table_;
  SlotReader counts_;
  Xapian::docid article_ = 0;
  std::size_t count_ = 0;
  std::vector<Xapian::docid> passages_;
};

bool larger(const FacetCount& a, const FacetCount& b) {
  if (a.articles != b.articles) return a.articles > b.articles;
  return a.passages != b.passages ? a.passages > b.passages : a.value < b.value;
}

FacetResult finish(Facet facet, const Tally& tally, const Vocabulary& vocabulary, std::size_t limit) {
  FacetResult result;
  result.facet = facet;
  switch (facet) {
    case Facet::Source:
      result.counts = tally.name_counts(vocabulary, prefix::kSource, false);
      break;
    case Facet::Author:
      result.counts = tally.name_counts(vocabulary, prefix::kAuthor, true);
      break;
    case Facet::Speaker:
      result.counts = tally.name_counts(vocabulary, prefix::kSpeaker, true);
      break;
    case Facet::Date:
      result.counts = tally.date_counts();
      break;
    case Facet::Language:
      result.counts = tally.counts();
      break;
  }
  std::sort(result.counts.begin(), result.counts.end(), larger);
  if (result.counts.size() > limit) {
    result.more = result.counts.size() - limit;
    result.counts.resize(limit);
  }
  return result;
}

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
  std::vector<Tally> tallies;
  tallies.reserve(facets.size());
  for (const Facet facet : facets) {
    tallies.emplace_back(level_of(facet) == Level::Passage ? Tally::Unit::Passages : Tally::Unit::PerArticle);
  }
  for (std::size_t shard = 0; shard < snapshot.shard_count(); ++shard) {
    std::vector<FacetReader> readers;
    readers.reserve(facets.size());
    for (const Facet facet : facets) readers.emplace_back(facet, snapshot.shard(shard));
    MatchWalk walk(query, snapshot.shard(shard), snapshot);
    while (walk.next()) {
      const Xapian::docid article = snapshot.global(shard, walk.article());
      for (std::size_t i = 0; i < facets.size(); ++i) {
        if (level_of(facets[i]) == Level::Passage) {
          for (const Xapian::docid passage : walk.passages()) {
            readers[i].read(passage, [&](const std::string& value) { tallies[i].add(value, article, passage); });
          }
        } else {
          const auto count = static_cast<Xapian::docid>(walk.passage_count());
          readers[i].read(walk.article(), [&](const std::string& value) { tallies[i].add(value, article, count); });
        }
      }
    }
  }
  std::vector<FacetResult> results;
  for (std::size_t i = 0; i < facets.size(); ++i) results.push_back(finish(facets[i], tallies[i], vocabulary, limit));
  return results;
}

}  // namespace pressmark
