#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "searcher/query/compiler.h"
#include "searcher/query/cursor.h"
#include "searcher/query/length_norms.h"
#include "searcher/query/slot_reader.h"
#include "searcher/query/snapshot.h"
#include "searcher/ranking/word_weight.h"

namespace pressmark {

/// The passages of one article that show what the query asked for, by docid, with their scores.
using PassageScores = std::vector<std::pair<Xapian::docid, double>>;

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
  /// Those of the article scored last, with docids of the shard.
  PassageScores passages();

 private:
  struct Word {
    double weight = 1;
    double passage_weight = 0;                   ///< in PassageScores, see Evidence
    std::vector<std::string> terms;              ///< its forms
    std::vector<std::unique_ptr<Cursor>> forms;  ///< of each, the passages (and titles) with it
    const Cursor* exact = nullptr;               ///< the one of the form asked for
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
  void find(Xapian::docid article);
  double exact_score(Xapian::docid article) const;
  /// Calls use(passage) for each passage found, with the occurrences of the words in it in counts_.
  template <class Use>
  void for_each_passage(Use use);
  double passage_score(double norm) const;

  const Snapshot& snapshot_;
  const Xapian::Database& shard_;
  LengthNorms& norms_;
  SlotReader passage_counts_;
  std::vector<Word> words_;
  bool knows_passages_ = false;
  // Of the article at hand:
  std::vector<Finding> found_;         ///< by passage
  std::vector<std::uint32_t> titles_;  ///< of each word, its occurrences in the title
  std::vector<std::uint32_t> exact_;   ///< of each word, those in the form asked for; in the title they count more
  std::vector<std::uint32_t> counts_;  ///< of each word, its occurrences in a passage
};

}  // namespace pressmark
