#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/extraction/lines.h"

namespace pressmark {

/// The publication as the page's visible text names it: in its first lines, its © line, its footer, its addresses.
std::optional<std::string> find_source(const std::vector<Line>& lines);

}  // namespace pressmark
