#pragma once

#include <cstddef>
#include <vector>

#include "pressmark/search_types.h"
#include "searcher/render/styled_text.h"

namespace pressmark {

/// The facets of an answer: values with a bar and their counts, dates as a timeline; side by side where `width` allows.
std::vector<StyledText> facet_panel(const std::vector<FacetResult>& facets, std::size_t width);

}  // namespace pressmark
