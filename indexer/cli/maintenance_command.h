#pragma once

#include "common/cli/arguments.h"

namespace pressmark::cli {

/// --check: says what is wrong with the index; 6 when anything is.
int check_command(const Arguments& arguments);

/// --compact
int compact_command(const Arguments& arguments);

/// --export FILE
int export_command(const Arguments& arguments);

}  // namespace pressmark::cli
