#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/extraction/lines.h"

namespace pressmark {

/// The publication as the page's visible text names it. Every name that stands on a line of its own, begins or ends
/// short lines, holds the rights, is in labels ("About The Harbour Post"), addresses or behind the last bar of a title
/// is a candidate; kinds of evidence that agree make the winner.
std::optional<std::string> find_source(const std::vector<Line>& lines);

}  // namespace pressmark
