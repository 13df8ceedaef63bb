#include "searcher/ranking/word_weight.h"

#include <algorithm>
#include <cmath>
#include <sstream>

#include "searcher/query/length_norms.h"

namespace pressmark {

TermFrequency frequency_of(const std::vector<std::string>& terms, const Snapshot& snapshot) {
  const TermCounts counts = snapshot.counts(terms);
  return {static_cast<double>(counts.documents), static_cast<double>(counts.occurrences)};
}

WordStatistics::WordStatistics(double documents, const TermFrequency& frequency) {
  documents = std::max(documents, 1.0);
  const double found = std::clamp(frequency.documents, 1.0, documents);
  const double occurrences = std::max(frequency.occurrences, 1.0);
  // In how many documents the word would be if its occurrences were spread at random.
  const double expected = documents * (1 - std::pow((documents - 1) / documents, occurrences));
  const double rarity = std::log2((documents + 1) / (expected + 0.5));
  factor_ = std::max(rarity, 0.0) * (occurrences + 1) / found;
}

double WordStatistics::score(double count, double length, double mean_length) const {
  return score(count, length_norm(length, mean_length));
}

WordWeight::WordWeight(double documents, double mean_length, Interruption& interruption)
    : documents_(documents), mean_length_(mean_length), interruption_(interruption) {
  need_stat(WDF);
  need_stat(WDF_MAX);
  need_stat(DOC_LENGTH);
  need_stat(DOC_LENGTH_MIN);
  need_stat(TERMFREQ);
  need_stat(COLLECTION_FREQ);
}

void WordWeight::init(double factor) {
  factor_ = factor;
  upper_bound_ = 0;
  if (factor == 0) return;  // asked for what does not depend on a term; there is nothing
  statistics_ =
      WordStatistics(documents_, {static_cast<double>(get_termfreq()), static_cast<double>(get_collection_freq())});
  // A document is at least as long as the word is frequent in it.
  const double most = std::max<double>(get_wdf_upper_bound(), 1);
  const double shortest = std::max<double>(most, get_doclength_lower_bound());
  upper_bound_ = factor * statistics_.score(most, shortest, mean_length_);
}

double WordWeight::get_sumpart(Xapian::termcount wdf, Xapian::termcount length, Xapian::termcount) const {
  interruption_.check();
  return wdf == 0 ? 0 : factor_ * statistics_.score(wdf, length, mean_length_);
}

std::string WordWeight::serialise() const {
  std::ostringstream out;
  out << documents_ << ' ' << mean_length_;
  return out.str();
}

WordWeight* WordWeight::unserialise(const std::string& text) const {
  std::istringstream in(text);
  double documents = 1;
  double mean_length = 1;
  in >> documents >> mean_length;
  return new WordWeight(documents, mean_length, interruption_);
}

}  // namespace pressmark
