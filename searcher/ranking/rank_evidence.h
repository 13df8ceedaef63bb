#pragma once

#include <xapian.h>

#include <memory>
#include <vector>

#include "searcher/query/compiler.h"
#include "searcher/query/cursor.h"
#include "searcher/query/length_norms.h"
#include "searcher/query/slot_reader.h"
#include "searcher/query/snapshot.h"
#include "searcher/ranking/word_weight.h"

namespace pressmark {

/// What lifts an article above its score by stems: words in just the form of the query, words together in one passage,
/// and words in the passage that leads it, where news says what it is about. Always positive. Worth the effort for the
/// best articles only; in a shard they have to come in ascending order.
class RankEvidence {
 public:
  RankEvidence(const std::vector<RankWord>& words, const Snapshot& snapshot, std::size_t shard);

  double score(Xapian::docid article);

 private:
  struct Word {
    double weight = 1;
    std::unique_ptr<Cursor> exact;     ///< passages (and titles) with this form
    std::unique_ptr<Cursor> passages;  ///< passages (and titles) with any form
    WordStatistics exact_statistics;
    WordStatistics passage_statistics;
  };

  /// Occurrences of a word in a passage.
  struct Finding {
    Xapian::docid passage;
    std::size_t word;
    std::uint32_t count;
  };

  double exact_score(Xapian::docid article, Xapian::docid end);
  double passage_score(const std::vector<std::uint32_t>& counts, double length) const;

  const Snapshot& snapshot_;
  const Xapian::Database& shard_;
  LengthNorms& norms_;
  std::vector<Word> words_;
  std::vector<std::uint32_t> titles_;  ///< of each word, its occurrences in the title of the article at hand
  SlotReader passage_counts_;
};

}  // namespace pressmark
