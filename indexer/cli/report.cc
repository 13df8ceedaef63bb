#include "indexer/cli/report.h"

#include <iostream>

namespace pressmark::cli {

int fail(const Error& error) {
  std::cerr << "pressmark-index: " << error.message << "\n";
  if (!error.hint.empty()) std::cerr << "hint: " << error.hint << "\n";
  return static_cast<int>(error.code);
}

void print_failure(const InputFailure& failure) {
  std::cerr << "pressmark-index: " << failure.path;
  if (failure.line > 0) std::cerr << ":" << failure.line;
  std::cerr << ": " << failure.message << "\n";
}

}  // namespace pressmark::cli
