#pragma once

#include "common/cli/arguments.h"

namespace pressmark::cli {

/// Adds, replaces, skips (and with --prune removes) articles, or with --dry-run says so; with --rebuild makes the index
/// anew. The exit code.
int index_command(const Arguments& arguments);

}  // namespace pressmark::cli
