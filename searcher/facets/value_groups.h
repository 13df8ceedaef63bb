#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pressmark/search_types.h"
#include "searcher/query/column.h"
#include "searcher/query/vocabulary.h"

namespace pressmark {

/// Which values of a column are counted as one: names with the same key, and names of one person. Dates and languages
/// are each for itself. `rows` are those that will be counted.
ValueGroups group_values(Facet facet, const Column& column, const ValueRows& rows, const Vocabulary& vocabulary);

}  // namespace pressmark
