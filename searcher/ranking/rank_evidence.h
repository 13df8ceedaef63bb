#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "searcher/query/compiler.h"
#include "searcher/query/cursor.h"
#include "searcher/query/length_norms.h"
#include "searcher/query/slot_reader.h"
#include "searcher/query/snapshot.h"
#include "searcher/query/term_cache.h"
#include "searcher/ranking/candidates.h"
#include "searcher/ranking/word_statistics.h"

namespace pressmark {

/// What lifts an article above its score by stems: words in just the form of the query, words together in one passage,
/// and words in the passage that leads it, where news says what it is about. Always positive. Worth the effort for the
/// best articles only; in a shard they have to come in ascending order.
class RankEvidence {
 public:
  RankEvidence(const Compiled& query, const Snapshot& snapshot, std::size_t shard);

  double score(Xapian::docid article);

  /// Whether all that the query asks for are words that have been looked at: then nobody needs to look for the passages
  /// again.
  bool knows_passages() const { return knows_passages_; }
  /// Those of an article that has been scored, with docids of the shard.
  PassageScores passages(Xapian::docid article) const;

 private:
  /// The documents of a word, read article by article.
  class Places {
   public:
    Places(const std::vector<std::string>& terms, const Snapshot& snapshot, std::size_t shard);
    /// Calls `visit` with the documents from `begin` to before `end` and how often the word is in them.
    template <class Visit>
    void read(Xapian::docid begin, Xapian::docid end, const Visit& visit);

   private:
    std::shared_ptr<const Postings> list_;
    std::size_t next_ = 0;
    std::unique_ptr<Cursor> cursor_;  ///< where the list is not at hand
  };

  struct Word {
    explicit Word(Places places) : any(std::move(places)) {}

    double weight = 1;
    double passage_weight = 0;       ///< in PassageScores, see Evidence
    std::vector<std::string> terms;  ///< its forms
    Places any;                      ///< the passages (and titles) with any of them
    std::optional<Places> exact;     ///< those with the form asked for, where there are others
    WordStatistics exact_statistics;
    WordStatistics passage_statistics;
  };

  /// Occurrences of a form of a word in a passage.
  struct Finding {
    Xapian::docid passage;
    std::size_t word;
    std::uint32_t count;
  };

  void add(const RankWord& word);
  /// Where the article's documents end.
  Xapian::docid end_of(Xapian::docid article);
  /// Returns where the article's findings begin.
  std::size_t find(Xapian::docid article);
  double exact_score(Xapian::docid article) const;
  /// Calls use(passage) for each passage of these findings, with the occurrences of the words in it in `counts`.
  template <class Use>
  void for_each_passage(std::size_t first, std::size_t end, std::vector<std::uint32_t>& counts, const Use& use) const;
  double passage_score(double norm) const;

  const Snapshot& snapshot_;
  std::size_t shard_number_;
  LengthNorms& norms_;
  const ArticleTable* table_;                 ///< null in a first request
  std::optional<SlotReader> passage_counts_;  ///< where the articles' places are not known
  std::vector<Word> words_;
  bool knows_passages_ = false;
  /// What was found, by article and passage, and where the findings of each article end.
  std::vector<Finding> found_;
  std::vector<std::pair<Xapian::docid, std::size_t>> ends_;
  // Of the article at hand:
  std::vector<std::uint32_t> titles_;  ///< of each word, its occurrences in the title
  std::vector<std::uint32_t> exact_;   ///< of each word, those in the form asked for; in the title they count more
  std::vector<std::uint32_t> counts_;  ///< of each word, its occurrences in a passage
};

}  // namespace pressmark
