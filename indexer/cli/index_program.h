#pragma once

#include "common/cli/program.h"

namespace pressmark::cli {

/// pressmark-index as its users see it: options, help, manual page.
const Program& index_program();

}  // namespace pressmark::cli
