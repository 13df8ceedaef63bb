#pragma once

#include <cstdint>
#include <string>

#include "pressmark/indexer.h"
#include "pressmark/result.h"

namespace pressmark::cli {

/// Prints an error and its hint on standard error; the exit code.
int fail(const Error& error);

/// Names a failed input on standard error: "pressmark-index: FILE:LINE: why".
void print_failure(const InputFailure& failure);

/// 12345678 -> "11.8 MiB"
std::string size_text(std::uint64_t bytes);

}  // namespace pressmark::cli
