#include "searcher/ranking/rank_evidence.h"

#include <algorithm>
#include <utility>

#include "common/schema.h"

namespace pressmark {
namespace {

// Measured on four judged collections together; each helps at least one and none of them loses by all.
constexpr double kExactForm = 0.3;
constexpr double kBestPassage = 0.2;
constexpr double kLeadPassage = 0.3;
constexpr double kEverywhere = 0.3;
/// Titles are short, and their length is not kept.
constexpr double kTitleLength = 0.4;

WordStatistics statistics(const std::vector<std::string>& terms, const Snapshot& snapshot, double documents) {
  double found = 0;
  double occurrences = 0;
  for (const std::string& term : terms) {
    found += snapshot.all().get_termfreq(term);
    occurrences += static_cast<double>(snapshot.all().get_collection_freq(term));
  }
  return WordStatistics(documents, found, occurrences);
}

}  // namespace

RankEvidence::RankEvidence(const std::vector<RankWord>& words, const Snapshot& snapshot, std::size_t shard)
    : snapshot_(snapshot),
      shard_(snapshot.shard(shard)),
      counts_(shard_.valuestream_begin(slot::kPassageCount)),
      counts_end_(shard_.valuestream_end(slot::kPassageCount)) {
  for (const RankWord& word : words) {
    // Words that are everywhere say little about a place, and finding them there takes longest.
    const double found = estimate(Plan::any_of(word.forms), snapshot.all());
    if (words.size() > 1 && found > kEverywhere * snapshot.passage_count()) continue;
    Word entry;
    entry.weight = word.weight;
    const std::vector<std::string> exact{make_term(prefix::kArticleWord, word.text)};
    entry.exact = make_cursor(Plan::any_of(exact), shard_, snapshot);
    entry.passages = make_cursor(Plan::any_of(word.forms), shard_, snapshot);
    entry.exact_statistics = statistics(exact, snapshot, snapshot.article_count());
    entry.passage_statistics = statistics(word.forms, snapshot, snapshot.passage_count());
    words_.push_back(std::move(entry));
  }
}

std::uint32_t RankEvidence::passage_count(Xapian::docid article) {
  if (counts_ == counts_end_) return 0;
  counts_.skip_to(article);
  return counts_ != counts_end_ && counts_.get_docid() == article ? decode_count(*counts_) : 0;
}

double RankEvidence::passage_length(Xapian::docid passage, Xapian::docid article) const {
  return passage == article ? kTitleLength * snapshot_.mean_passage_length() : shard_.get_doclength(passage);
}

double RankEvidence::score(Xapian::docid article) {
  double exact = 0;
  std::vector<std::pair<Xapian::docid, double>> found;
  const double article_length = shard_.get_doclength(article);
  const Xapian::docid end = article + passage_count(article) + 1;
  for (Word& word : words_) {
    if (word.exact->contains(article)) {
      exact += word.weight *
               word.exact_statistics.score(word.exact->count(), article_length, snapshot_.mean_article_length());
    }
    Cursor& passages = *word.passages;
    for (passages.seek(article, end); passages.at() < end; passages.seek(passages.at() + 1, end)) {
      const double length = passage_length(passages.at(), article);
      const double score = word.passage_statistics.score(passages.count(), length, snapshot_.mean_passage_length());
      found.emplace_back(passages.at(), word.weight * score);
    }
  }
  std::sort(found.begin(), found.end());
  double best = 0;
  double lead = 0;
  for (std::size_t i = 0; i < found.size();) {
    const Xapian::docid passage = found[i].first;
    double sum = 0;
    for (; i < found.size() && found[i].first == passage; ++i) sum += found[i].second;
    best = std::max(best, sum);
    if (passage == article + 1) lead = sum;
  }
  return kExactForm * exact + kBestPassage * best + kLeadPassage * lead;
}

}  // namespace pressmark
