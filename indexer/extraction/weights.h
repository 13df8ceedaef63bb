#pragma once

#include <array>

#include "indexer/extraction/features.h"

namespace pressmark {

/// What a feature adds to the log odds of a line, in the three looks that are taken at it: by itself, among the others
/// as they looked by themselves, and among the others as they looked then. The last look is lenient: of two errors, to
/// lose a line of the article is the worse.
struct FeatureWeights {
  struct Looks {
    float own;
    float placed;
    float again;
  };
  const char* name;  ///< of the Feature in this place of the table
  Looks text;        ///< for lines without mark-up
  Looks marked_up;
};

using WeightTable = std::array<FeatureWeights, kFeatureCount>;
extern const WeightTable kWeights;

}  // namespace pressmark
