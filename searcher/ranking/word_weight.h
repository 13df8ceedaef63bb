#pragma once

#include <xapian.h>

#include <string>

namespace pressmark {

/// How much a word says about a document: the inverse expected document frequency model with Bernoulli after-effect and
/// length normalization ("IneB2"), which did better than BM25 on every judged collection tried.
///
/// Xapian's own IneB2Weight would count articles and passages as one collection; this one takes the number of documents
/// of the level that is ranked and their mean length. Parameters are fixed: no collection has settings of its own.
class WordWeight final : public Xapian::Weight {
 public:
  /// `documents` and `mean_length` of the level; `normalization`: how much longer documents are held back (less is
  /// more).
  WordWeight(double documents, double mean_length, double normalization);

  std::string name() const override { return "pressmark"; }
  std::string serialise() const override;
  WordWeight* unserialise(const std::string& text) const override;

  double get_sumpart(Xapian::termcount wdf, Xapian::termcount length, Xapian::termcount unique_terms) const override;
  double get_maxpart() const override { return upper_bound_; }
  double get_sumextra(Xapian::termcount, Xapian::termcount) const override { return 0; }
  double get_maxextra() const override { return 0; }

 private:
  WordWeight* clone() const override { return new WordWeight(documents_, mean_length_, normalization_); }
  void init(double factor) override;

  double documents_;
  double mean_length_;
  double normalization_;
  double factor_ = 0;
  double scaled_length_ = 0;
  double upper_bound_ = 0;
};

}  // namespace pressmark
