#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pressmark/search_types.h"
#include "searcher/query/column.h"
#include "searcher/query/vocabulary.h"

namespace pressmark {

/// Which values of a column are counted as one: names with the same key, and names of one person. Dates and languages
/// are each for itself.
ValueGroups group_values(Facet facet, const Column& column, const Vocabulary& vocabulary);

}  // namespace pressmark
