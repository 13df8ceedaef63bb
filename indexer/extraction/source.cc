#include "indexer/extraction/source.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extraction/name_evidence.h"
#include "indexer/extraction/name_letters.h"
#include "indexer/extraction/publication_names.h"
#include "indexer/extraction/source_features.h"
#include "indexer/extraction/source_weights.h"

namespace pressmark {
namespace {

/// A score with what the features from `first` to `last` - 1 add.
float add_weights(float score, const SourceFeatures& f, std::size_t first, std::size_t last) {
  for (std::size_t k = first; k < last; ++k) score += kSourceWeights[k].weight * f[k];
  return score;
}

/// A candidate with its score for where it stands.
struct Placed {
  float score;
  const NameEvidence::Candidate* candidate;
};

/// The candidates that may be better than none, the best ones first.
std::vector<Placed> best_placed(const std::vector<NameEvidence::Candidate>& candidates, float most_of_words) {
  std::vector<Placed> placed;
  placed.reserve(candidates.size());
  for (const NameEvidence::Candidate& candidate : candidates) {
    const float score = add_weights(0, features_of_places(candidate), 0, SourceFeature::FirstOfWords);
    if (score + most_of_words > kScoreOfNoSource) placed.push_back({score, &candidate});
  }
  std::sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) { return a.score > b.score; });
  return placed;
}

/// What the words of a name add at most: none of their features is more than 1.
float most_of_words() {
  float most = 0;
  for (std::size_t k = SourceFeature::FirstOfWords; k < kSourceFeatureCount; ++k)
    most += std::max(kSourceWeights[k].weight, 0.0F);
  return most;
}

/// "Kelvast.de" -> "Kelvast", "Kelvast.com.gl" -> "Kelvast": of addresses, what stands before the country.
std::string_view without_country(std::string_view name) {
  const std::size_t dot = name.find_first_of(" .");
  if (dot == std::string_view::npos || dot < 3 || name[dot] != '.') return name;
  const auto is_country = [](std::string_view ending) {
    return ending.size() == 3 && name_letters::is_small(ending[1]) && name_letters::is_small(ending[2]);
  };
  std::string_view ending = name.substr(dot);
  for (const std::string_view kind : {".com.", ".co.", ".net.", ".org."}) {
    if (ending.substr(0, kind.size()) == kind) ending.remove_prefix(kind.size() - 1);
  }
  return is_country(ending) ? name.substr(0, dot) : name;
}

}  // namespace

std::string publication_name(const NameEvidence::Candidate& c) {
  using Kind = NameEvidence::Kind;
  const auto n = [&](Kind kind) { return c.counts[static_cast<std::size_t>(kind)]; };
  const bool holder = n(Kind::Rights) + n(Kind::Company) > 0;
  return (c.with_article ? "The " : "") + std::string(without_country(holder ? without_company_word(c.name) : c.name));
}

std::optional<std::string> find_source(const std::vector<Line>& lines, std::size_t title) {
  const NameEvidence evidence(lines, title);
  const float most = most_of_words();
  const NameEvidence::Candidate* best = nullptr;
  float best_score = kScoreOfNoSource;
  for (const auto& [of_places, candidate] : best_placed(evidence.candidates(), most)) {
    if (of_places + most < best_score) break;
    SourceFeatures features{};
    add_features_of_words(*candidate, features);
    const float score = add_weights(of_places, features, SourceFeature::FirstOfWords, kSourceFeatureCount);
    const bool as_good = score == best_score && best != nullptr && candidate->key < best->key;
    if (score <= best_score && !as_good) continue;
    best = candidate;
    best_score = score;
  }
  if (best == nullptr) return std::nullopt;
  return publication_name(*best);
}

}  // namespace pressmark
