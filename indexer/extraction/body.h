#pragma once

#include <vector>

#include "indexer/extraction/lines.h"

namespace pressmark {

/// Decides which lines are the article's text: sets score, kept and reason.
void select_body(std::vector<Line>& lines, bool marked_up);

}  // namespace pressmark
