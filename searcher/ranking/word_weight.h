#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "searcher/interruption.h"
#include "searcher/query/snapshot.h"

namespace pressmark {

/// How often terms are found: in how many documents, how many times.
struct TermFrequency {
  double documents = 0;
  double occurrences = 0;
};

/// The terms together; a document with two of them counts twice.
TermFrequency frequency_of(const std::vector<std::string>& terms, const Snapshot& snapshot);

/// How much a word says about a document: the inverse expected document frequency model with Bernoulli after-effect and
/// length normalization ("IneB2"), which did better than BM25 on every judged collection tried.
class WordStatistics {
 public:
  WordStatistics() = default;
  /// For a word found that often among `documents` documents.
  WordStatistics(double documents, const TermFrequency& frequency);

  /// For a document that has it `count` times. Rises with the count and falls with the length.
  double score(double count, double length, double mean_length) const;
  /// The same with what the length has come to.
  double score(double count, double norm) const { return score(count * norm); }
  /// The same with what count and length have come to together.
  double score(double worth) const { return factor_ * worth / (worth + 1); }

 private:
  double factor_ = 0;
};

/// WordStatistics for Xapian's matcher. Xapian's own IneB2Weight would count articles and passages as one collection;
/// this one takes the number of documents of the level that is ranked and their mean length. It has no settings: one
/// for everything.
class WordWeight final : public Xapian::Weight {
 public:
  /// `interruption` must outlive the matching.
  WordWeight(double documents, double mean_length, Interruption& interruption);

  std::string name() const override { return "pressmark"; }
  std::string serialise() const override;
  WordWeight* unserialise(const std::string& text) const override;

  double get_sumpart(Xapian::termcount wdf, Xapian::termcount length, Xapian::termcount unique_terms) const override;
  double get_maxpart() const override { return upper_bound_; }
  double get_sumextra(Xapian::termcount, Xapian::termcount) const override { return 0; }
  double get_maxextra() const override { return 0; }

 private:
  WordWeight* clone() const override { return new WordWeight(documents_, mean_length_, interruption_); }
  void init(double factor) override;

  double documents_;
  double mean_length_;
  Interruption& interruption_;
  double factor_ = 0;
  WordStatistics statistics_;
  double upper_bound_ = 0;
};

}  // namespace pressmark
