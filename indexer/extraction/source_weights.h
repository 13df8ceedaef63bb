#pragma once

#include <array>

#include "indexer/extraction/source_features.h"

namespace pressmark {

/// What a feature adds to the score of a name that may be the publication's. The best name wins if its score is above
/// that of a page without a name.
struct SourceWeight {
  const char* name;  ///< of the SourceFeature in this place of the table, for people
  float weight;
};

extern const std::array<SourceWeight, kSourceFeatureCount> kSourceWeights;
extern const float kScoreOfNoSource;

}  // namespace pressmark
