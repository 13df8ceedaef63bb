#pragma once

#include <istream>
#include <string>

#include "pressmark/result.h"
#include "searcher/cli/settings.h"

namespace pressmark::cli {

/// The program from its command line to its exit code.
int run(int argc, const char* const* argv);

/// "12\tgas pipeline" -> {"12", "gas pipeline"}; without a tab the line's number is its id. A carriage return at the
/// end is no part of the query.
struct BatchLine {
  std::string id;
  std::string query;
};
BatchLine read_batch_line(std::string line, std::size_t number);

}  // namespace pressmark::cli
