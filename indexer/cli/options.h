#pragma once

#include <optional>
#include <string>

#include "pressmark/indexer.h"
#include "pressmark/result.h"

namespace pressmark::cli {

/// What was typed.
struct Options {
  InputOptions input;
  bool extract = false;
  bool verbose = false;
  std::optional<std::string> text;  ///< to be printed instead of doing anything: help or version
};

/// Usage when the command line makes no sense.
Result<Options> parse_options(int argc, const char* const* argv);

}  // namespace pressmark::cli
