#pragma once

#include "common/cli/arguments.h"

namespace pressmark::cli {

/// --info: describes the index; the exit code.
int info_command(const Arguments& arguments);

}  // namespace pressmark::cli
