#pragma once

#include <filesystem>
#include <vector>

#include "tests/quality/fit/labelled_choice.h"

namespace pressmark::fit {

/// The pages of a folder: ID.gold.json names `source`, `source_aliases`, `domain` and `publisher_key`; ID.txt is the
/// page. A name is right if it is one of these or the domain's but for case, marks, its article and its ending.
std::vector<LabelledChoice> read_names(const std::filesystem::path& folder);

}  // namespace pressmark::fit
