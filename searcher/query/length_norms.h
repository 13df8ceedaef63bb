#pragma once

#include <xapian.h>

#include <vector>

#include "searcher/query/slot_reader.h"

namespace pressmark {

/// What one occurrence of a word counts in a document of that length; falls with the length.
double length_norm(double length, double mean_length);

/// What one occurrence of a word counts in an article of its length. Xapian keeps lengths in one list over all
/// documents, and walking through those of the passages to the next article takes longer than all else of a frequent
/// word; this reads the number of words from the article's own slot, and keeps it.
class LengthNorms {
 public:
  /// The mean lengths are those of all shards, in words.
  LengthNorms(const Xapian::Database& shard, double mean_length, double mean_passage_length);

  /// From now on remembers what it has read: worth its memory where one request follows the other.
  void keep();

  /// Fastest when articles ascend.
  double of(Xapian::docid article);
  /// The same of a passage.
  double of_passage(Xapian::docid passage);

 private:
  double read(Xapian::docid article);

  Xapian::Database shard_;
  double mean_length_;
  double mean_passage_length_;
  SlotReader lengths_;
  Xapian::docid last_read_ = 0;
  std::vector<float> known_;  ///< by docid, of both; 0: not yet read; empty when nothing is kept
};

}  // namespace pressmark
