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
      shard_(snapshot.shard(shard)),
      norms_(snapshot.length_norms(shard)),
      passage_counts_(shard_, slot::kPassageCount) {
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

void RankEvidence::add(const RankWord& word) {
  Word entry;
  entry.weight = word.weight;
  entry.terms = Plan::any_of(word.forms).terms;
  const std::vector<std::string> exact{make_term(prefix::kWord, word.text)};
  for (const std::string& form : entry.terms) {
    entry.forms.push_back(make_cursor(Plan::any_of({form}), shard_, snapshot_));
    if (form == exact.front()) entry.exact = entry.forms.back().get();
  }
  const TermFrequency forms = frequency_of(entry.terms, snapshot_);
  const TermFrequency alike = share(frequency_of(word.stems, snapshot_), frequency_of(exact, snapshot_), forms);
  entry.exact_statistics = WordStatistics(snapshot_.article_count(), alike);
  entry.passage_statistics = WordStatistics(snapshot_.passage_count(), forms);
  words_.push_back(std::move(entry));
}

Xapian::docid RankEvidence::end_of(Xapian::docid article) {
  if (snapshot_.is_asked_again()) return snapshot_.table(shard_).next_article(article);
  return article + decode_count(passage_counts_.read(article)) + 1;
}

void RankEvidence::find(Xapian::docid article) {
  found_.clear();
  titles_.assign(words_.size(), 0);
  exact_.assign(words_.size(), 0);
  const Xapian::docid end = end_of(article);
  for (std::size_t i = 0; i < words_.size(); ++i) {
    for (const auto& form : words_[i].forms) {
      for (form->seek(article, end); form->at() < end; form->seek(form->at() + 1, end)) {
        const bool in_title = form->at() == article;
        if (form.get() == words_[i].exact) exact_[i] += (in_title ? kTitleWeight : 1) * form->count();
        if (in_title) {
          titles_[i] += form->count();
        } else {
          found_.push_back({form->at(), i, form->count()});
        }
      }
    }
  }
  std::sort(found_.begin(), found_.end(), [](const Finding& a, const Finding& b) { return a.passage < b.passage; });
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
void RankEvidence::for_each_passage(Use use) {
  for (std::size_t i = 0; i < found_.size();) {
    const Xapian::docid passage = found_[i].passage;
    counts_.assign(words_.size(), 0);
    for (; i < found_.size() && found_[i].passage == passage; ++i) counts_[found_[i].word] += found_[i].count;
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
  find(article);
  counts_.assign(words_.size(), 0);
  double best = passage_score(length_norm(1, 1));  // an empty passage of middle length
  double lead = best;
  for_each_passage([&](Xapian::docid passage) {
    const double here = passage_score(norms_.of_passage(passage));
    best = std::max(best, here);
    if (passage == article + 1) lead = here;
  });
  return kExactForm * exact_score(article) + kBestPassage * best + kLeadPassage * lead;
}

PassageScores RankEvidence::passages() {
  PassageScores scores;
  for_each_passage([&](Xapian::docid passage) {
    double sum = 0;
    for (std::size_t word = 0; word < counts_.size(); ++word) {
      sum += words_[word].passage_weight * counts_[word] / (counts_[word] + 1.0);
    }
    scores.emplace_back(passage, sum);
  });
  return scores;
}

}  // namespace pressmark
