#pragma once

#include <string_view>

#include "indexer/extraction/shape.h"

namespace pressmark {

/// Counts the letters, words and marks of a line, its width, and the function words that are told by endings. Linear.
void count_line(std::string_view text, LineShape& shape);

}  // namespace pressmark
