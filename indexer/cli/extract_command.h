#pragma once

#include "common/cli/arguments.h"

namespace pressmark::cli {

/// --extract: one JSON object an article on stdout, failures on stderr; the exit code.
int extract_command(const Arguments& arguments);

}  // namespace pressmark::cli
