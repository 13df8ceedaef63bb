#pragma once

#include <filesystem>
#include <vector>

#include "tests/quality/fit/labelled_choice.h"

namespace pressmark::fit {

/// The pages of a folder: ID.gold.json names `title`, `title_alternatives`, `domain` and `publisher_key`; ID.txt is the
/// page. A line is right if it has nearly the same words.
std::vector<LabelledChoice> read_titles(const std::filesystem::path& folder);

}  // namespace pressmark::fit
