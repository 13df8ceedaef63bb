#pragma once

#include "indexer/cli/options.h"

namespace pressmark::cli {

/// `pressmark-index --extract`: one JSON object an article on stdout, failures on stderr. Returns the exit code.
int run_extract(const Options& options);

}  // namespace pressmark::cli
