#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/analyzer.h"
#include "searcher/query/tree.h"
#include "searcher/query/vocabulary.h"

namespace pressmark {

/// The query with each word the index does not know replaced by the known word most like it, and so with names. Fields,
/// operators and all else stay as they were written. Nothing when there is nothing to correct. Whether the correction
/// finds more is for the caller to see.
std::optional<std::string> corrected(std::string_view query, const QueryNode& tree, const Vocabulary& vocabulary,
                                     Analyzer& analyzer);

}  // namespace pressmark
