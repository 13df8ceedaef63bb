#include "searcher/ranking/rank_evidence.h"

#include <algorithm>
#include <utility>

#include "common/schema.h"

namespace pressmark {
namespace {

// Measured on four judged collections together; each helps at least one and none of them loses by all.
constexpr double kExactForm = 0.25;
constexpr double kBestPassage = 0.2;
constexpr double kLeadPassage = 0.3;
constexpr double kEverywhere = 0.8;

/// Of articles with the stem, as many have this form as its share among the forms in passages.
TermFrequency share(const TermFrequency& stem, const TermFrequency& form, const TermFrequency& all_forms) {
  return {stem.documents * form.documents / std::max(all_forms.documents, 1.0),
          stem.occurrences * form.occurrences / std::max(all_forms.occurrences, 1.0)};
}

/// The word whose passages the evidence is about; `words.size()` when there is none.
template <class Words>
std::size_t word_of(const Evidence& evidence, const Words& words) {
  const auto same = [&](const auto& word) {
    return evidence.passages.kind == Plan::Kind::Terms && evidence.passages.terms == word.terms;
  };
  return static_cast<std::size_t>(std::find_if(words.begin(), words.end(), same) - words.begin());
}

}  // namespace

RankEvidence::RankEvidence(const Compiled& query, const Snapshot& snapshot, std::size_t shard)
    : snapshot_(snapshot),
      shard_number_(shard),
      norms_(snapshot.length_norms(shard)),
      table_(snapshot.is_asked_again() ? &snapshot.table(shard) : nullptr) {
  if (table_ == nullptr) passage_counts_.emplace(snapshot.shard(shard), slot::kPassageCount);
  for (const RankWord& word : query.words) {
    // Words that are everywhere say little about a place, and finding them there takes longest.
    const bool is_everywhere =
        estimate(Plan::any_of(word.forms), snapshot) > kEverywhere * static_cast<double>(snapshot.passage_count());
    if (query.words.size() == 1 || !is_everywhere) add(word);
  }
  knows_passages_ = !query.evidence.empty();
  for (const Evidence& evidence : query.evidence) {
    const std::size_t word = word_of(evidence, words_);
    if (word == words_.size()) {
      knows_passages_ = false;
    } else {
      words_[word].passage_weight += evidence.weight;
    }
  }
}

RankEvidence::Places::Places(const std::vector<std::string>& terms, const Snapshot& snapshot, std::size_t shard)
    : list_(snapshot.terms(shard).postings(terms, snapshot.interruption())) {
  if (!list_) cursor_ = make_cursor(Plan::any_of(terms), shard, snapshot);
}

template <class Visit>
void RankEvidence::Places::read(Xapian::docid begin, Xapian::docid end, const Visit& visit) {
  if (!list_) {
    for (cursor_->seek(begin, end); cursor_->at() < end; cursor_->seek(cursor_->at() + 1, end)) {
      visit(cursor_->at(), cursor_->count());
    }
    return;
  }
  const std::vector<Xapian::docid>& docids = list_->docids;
  next_ = find_docid(docids, next_, begin);
  for (; next_ < docids.size() && docids[next_] < end; ++next_) visit(docids[next_], list_->counts[next_]);
}

void RankEvidence::add(const RankWord& word) {
  std::vector<std::string> terms = Plan::any_of(word.forms).terms;
  if (terms.empty()) return;
  Word entry(Places(terms, snapshot_, shard_number_));
  entry.weight = word.weight;
  entry.terms = std::move(terms);
  const std::vector<std::string> exact{make_term(prefix::kWord, word.text)};
  if (entry.terms != exact) entry.exact.emplace(exact, snapshot_, shard_number_);
  const TermFrequency forms = frequency_of(entry.terms, snapshot_);
  const TermFrequency alike = share(frequency_of(word.stems, snapshot_), frequency_of(exact, snapshot_), forms);
  entry.exact_statistics = WordStatistics(snapshot_.article_count(), alike);
  entry.passage_statistics = WordStatistics(snapshot_.passage_count(), forms);
  words_.push_back(std::move(entry));
}

Xapian::docid RankEvidence::end_of(Xapian::docid article) {
  if (table_ != nullptr) return table_->end_of_article(article);
  return article + decode_count(passage_counts_->read(article)) + 1;
}

std::size_t RankEvidence::find(Xapian::docid article) {
  const std::size_t first = found_.size();
  titles_.assign(words_.size(), 0);
  exact_.assign(words_.size(), 0);
  const Xapian::docid end = end_of(article);
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const bool is_exact = !words_[i].exact;
    words_[i].any.read(article, end, [&](Xapian::docid docid, std::uint32_t count) {
      if (is_exact) exact_[i] += (docid == article ? kTitleWeight : 1) * count;
      if (docid == article) {
        titles_[i] = count;
      } else {
        found_.push_back({docid, i, count});
      }
    });
    if (is_exact) continue;
    words_[i].exact->read(article, end, [&](Xapian::docid docid, std::uint32_t count) {
      exact_[i] += (docid == article ? kTitleWeight : 1) * count;
    });
  }
  if (words_.size() > 1) {
    std::sort(found_.begin() + static_cast<std::ptrdiff_t>(first), found_.end(),
              [](const Finding& a, const Finding& b) { return a.passage < b.passage; });
  }
  ends_.emplace_back(article, found_.size());
  return first;
}

double RankEvidence::exact_score(Xapian::docid article) const {
  const double norm = norms_.of(article);
  double sum = 0;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    if (exact_[i] > 0) sum += words_[i].weight * words_[i].exact_statistics.score(exact_[i], norm);
  }
  return sum;
}

template <class Use>
void RankEvidence::for_each_passage(std::size_t first, std::size_t end, std::vector<std::uint32_t>& counts,
                                    const Use& use) const {
  for (std::size_t i = first; i < end;) {
    const Xapian::docid passage = found_[i].passage;
    counts.assign(words_.size(), 0);
    for (; i < end && found_[i].passage == passage; ++i) counts[found_[i].word] += found_[i].count;
    use(passage);
  }
}

/// A passage is read under the title of its article: title words count as if they stood in it, several times.
double RankEvidence::passage_score(double norm) const {
  double sum = 0;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const std::uint32_t count = counts_[i] + kTitleWeight * titles_[i];
    if (count > 0) sum += words_[i].weight * words_[i].passage_statistics.score(count, norm);
  }
  return sum;
}

double RankEvidence::score(Xapian::docid article) {
  static const double kMiddleLength = length_norm(1, 1);
  const std::size_t first = find(article);
  counts_.assign(words_.size(), 0);
  double best = passage_score(kMiddleLength);  // an empty passage
  double lead = best;
  for_each_passage(first, found_.size(), counts_, [&](Xapian::docid passage) {
    const double here = passage_score(norms_.of_passage(passage));
    best = std::max(best, here);
    if (passage == article + 1) lead = here;
  });
  return kExactForm * exact_score(article) + kBestPassage * best + kLeadPassage * lead;
}

PassageScores RankEvidence::passages(Xapian::docid article) const {
  PassageScores scores;
  const auto its = std::lower_bound(ends_.begin(), ends_.end(), std::pair(article, std::size_t{0}));
  if (its == ends_.end() || its->first != article) return scores;
  std::vector<std::uint32_t> counts;
  const std::size_t first = its == ends_.begin() ? 0 : (its - 1)->second;
  for_each_passage(first, its->second, counts, [&](Xapian::docid passage) {
    double sum = 0;
    for (std::size_t word = 0; word < counts.size(); ++word) {
      sum += words_[word].passage_weight * counts[word] / (counts[word] + 1.0);
    }
    scores.emplace_back(passage, sum);
  });
  return scores;
}

}  // namespace pressmark
