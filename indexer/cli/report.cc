#include "indexer/cli/report.h"

#include <cstdio>
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

std::string size_text(std::uint64_t bytes) {
  const char* const units[] = {"B", "KiB", "MiB", "GiB", "TiB"};
  double value = static_cast<double>(bytes);
  std::size_t unit = 0;
  for (; value >= 1024 && unit < 4; ++unit) value /= 1024;
  char text[32];
  std::snprintf(text, sizeof text, unit == 0 ? "%.0f %s" : "%.1f %s", value, units[unit]);
  return text;
}

}  // namespace pressmark::cli
