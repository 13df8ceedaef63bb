#pragma once

#include "common/cli/program.h"

namespace pressmark::cli {

/// pressmark-search as its users see it: the table that its parser, help, manual page and completions come from.
Program search_program();

}  // namespace pressmark::cli
