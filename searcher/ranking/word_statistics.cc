#include "searcher/ranking/word_statistics.h"

#include <algorithm>
#include <cmath>

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

}  // namespace pressmark
