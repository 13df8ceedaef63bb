#pragma once

#include <cstdint>
#include <vector>

#include "searcher/highlight/pattern.h"
#include "searcher/query/tree.h"
#include "searcher/query/vocabulary.h"

namespace pressmark {

/// What the query may have highlighted: its positive words, phrases as phrases.
std::vector<HighlightPattern> make_patterns(const QueryNode& root, Vocabulary& vocabulary);

/// Consecutive positions that hold `words` words which are `distance` apart at most: two words next to each other are 1
/// apart and need 2.
std::uint32_t near_window(std::uint32_t distance, std::size_t words);

}  // namespace pressmark
