#pragma once

#include "pressmark/indexer.h"
#include "pressmark/result.h"

namespace pressmark::cli {

/// Prints an error and its hint on standard error; the exit code.
int fail(const Error& error);

/// Names a failed input on standard error: "pressmark-index: FILE:LINE: why".
void print_failure(const InputFailure& failure);

}  // namespace pressmark::cli
