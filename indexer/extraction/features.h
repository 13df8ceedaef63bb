#pragma once

#include <cstddef>
#include <vector>

#include "indexer/extraction/feature.h"
#include "indexer/extraction/line_company.h"
#include "indexer/extraction/lines.h"
#include "indexer/extraction/title.h"

namespace pressmark {

/// The three looks that are taken at a line (see weights.h).
enum class Look : std::size_t { Own, Placed, Again };

/// Log odds of belonging to the article, as the three looks weigh what is known so far.
struct LogOdds {
  float own = 0;
  float placed = 0;
  float again = 0;
};

/// The log odds of the lines of a page by themselves and by their mark-up. The features are noted in `features` (one a
/// line) where that is wanted. Linear.
std::vector<LogOdds> own_log_odds(const std::vector<Line>& lines, bool marked_up,
                                  std::vector<Features>* features = nullptr);

/// Looks at the lines of a page in their places among the others.
class PlacedLook {
 public:
  /// `own` are the log odds of the lines by themselves. The lines must outlive it. Linear.
  PlacedLook(const std::vector<Line>& lines, const TitleFinder& titles, bool marked_up, std::vector<LogOdds> own);

  /// The scores of the lines in a look: `scores` is what is thought of them so far. Lines with one below `hopeless`
  /// keep it. The features are noted in `features` (one a line) where that is wanted. Linear.
  std::vector<float> scores(Look look, const std::vector<float>& scores, float hopeless,
                            std::vector<Features>* features = nullptr) const;

 private:
  const std::vector<Line>& lines_;
  const TitleFinder& titles_;
  bool marked_up_;
  std::vector<LogOdds> own_;
  LineCompany company_;
};

}  // namespace pressmark
