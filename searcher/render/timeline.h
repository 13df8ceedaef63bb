#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pressmark/search_types.h"
#include "searcher/render/styled_text.h"

namespace pressmark {

/// One column of a timeline.
struct Period {
  std::string label;  ///< "2022", "2022-12" or "2022-12-05": the first of what it covers
  std::size_t articles = 0;

  friend bool operator==(const Period&, const Period&) = default;
};

/// The counts of a date facet in the order of time, with empty periods where nothing was published, and made coarser
/// (days -> months -> years -> several years) until there are at most `limit` of them. Values that are no dates are
/// left out.
std::vector<Period> periods(const std::vector<FacetCount>& counts, std::size_t limit);

/// A plot of a date facet, at most `width` columns and a few lines high, with the largest count and the first and last
/// period on its axes. Empty when there is no date.
std::vector<StyledText> timeline(const FacetResult& facet, std::size_t width);

}  // namespace pressmark
