#include "indexer/extraction/source.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "indexer/extraction/name_evidence.h"
#include "indexer/extraction/name_letters.h"
#include "indexer/extraction/publication_names.h"
#include "indexer/extraction/source_features.h"
#include "indexer/extraction/source_weights.h"

namespace pressmark {
namespace {

float score_of(const SourceFeatures& f) {
  float score = 0;
  for (std::size_t k = 0; k < f.size(); ++k) score += kSourceWeights[k].weight * f[k];
  return score;
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
  for (const NameEvidence::Candidate& candidate : evidence.candidates()) {
    SourceFeatures features = features_of_places(candidate);
    if (score_of(features) + most <= best_score) continue;
    add_features_of_words(candidate, features);
    const float score = score_of(features);
    if (score <= best_score) continue;
    best = &candidate;
    best_score = score;
  }
  if (best == nullptr) return std::nullopt;
  return publication_name(*best);
}

}  // namespace pressmark
