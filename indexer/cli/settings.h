#pragma once

#include <filesystem>

#include "common/cli/arguments.h"
#include "pressmark/indexer.h"
#include "pressmark/result.h"

namespace pressmark::cli {

/// The index meant by -i, $PRESSMARK_INDEX or neither.
std::filesystem::path chosen_index(const Arguments& arguments);

/// Paths and format.
InputOptions chosen_input(const Arguments& arguments);

/// Everything of IndexOptions that options say; the callbacks are left empty. Usage.
Result<IndexOptions> chosen_run(const Arguments& arguments);

}  // namespace pressmark::cli
