#include "searcher/ranking/word_weight.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace pressmark {

WordWeight::WordWeight(double documents, double mean_length, double normalization)
    : documents_(std::max(documents, 1.0)), mean_length_(mean_length), normalization_(normalization) {
  need_stat(WDF);
  need_stat(WDF_MAX);
  need_stat(WQF);
  need_stat(DOC_LENGTH);
  need_stat(DOC_LENGTH_MIN);
  need_stat(TERMFREQ);
  need_stat(COLLECTION_FREQ);
}

void WordWeight::init(double factor) {
  upper_bound_ = 0;
  if (factor == 0) return;  // asked for what does not depend on a term; there is nothing
  const double occurrences = std::max<double>(get_collection_freq(), 1);
  const double found = std::clamp<double>(get_termfreq(), 1, documents_);
  // In how many documents the word would be if its occurrences were spread at random.
  const double expected = documents_ * (1 - std::pow((documents_ - 1) / documents_, occurrences));
  const double rarity = std::log2((documents_ + 1) / (expected + 0.5));
  factor_ = factor * std::max<double>(get_wqf(), 1) * std::max(rarity, 0.0) * (occurrences + 1) / found;
  scaled_length_ = normalization_ * mean_length_;
  // A document is at least as long as the word is frequent in it.
  const double most = std::max<double>(get_wdf_upper_bound(), 1);
  const double shortest = std::max<double>(most, get_doclength_lower_bound());
  const double normalized = most * std::log2(1 + scaled_length_ / shortest);
  upper_bound_ = factor_ * normalized / (normalized + 1);
}

double WordWeight::get_sumpart(Xapian::termcount wdf, Xapian::termcount length, Xapian::termcount) const {
  if (wdf == 0) return 0;
  const double normalized = wdf * std::log2(1 + scaled_length_ / std::max<double>(length, 1));
  return factor_ * normalized / (normalized + 1);
}

std::string WordWeight::serialise() const {
  std::ostringstream out;
  out << documents_ << ' ' << mean_length_ << ' ' << normalization_;
  return out.str();
}

WordWeight* WordWeight::unserialise(const std::string& text) const {
  std::istringstream in(text);
  double documents = 1;
  double mean_length = 1;
  double normalization = 1;
  in >> documents >> mean_length >> normalization;
  return new WordWeight(documents, mean_length, normalization);
}

}  // namespace pressmark
