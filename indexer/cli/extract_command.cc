#include "indexer/cli/extract_command.h"

#include <cstdio>
#include <string>
#include <vector>

namespace pressmark::cli {

int run_extract(const Options& options) {
  const auto print = [](const Article& article) {
    const std::string line = to_json(article) + '\n';
    std::fwrite(line.data(), 1, line.size(), stdout);
  };
  const Result<std::vector<InputFailure>> failures = extract(options.input, print);
  if (!failures) {
    std::fprintf(stderr, "pressmark-index: %s\n", failures.error().message.c_str());
    if (!failures.error().hint.empty()) std::fprintf(stderr, "  %s\n", failures.error().hint.c_str());
    return static_cast<int>(failures.error().code);
  }
  for (const InputFailure& failure : *failures) {
    const std::string place = failure.line > 0 ? failure.path + ":" + std::to_string(failure.line) : failure.path;
    std::fprintf(stderr, "pressmark-index: %s: %s\n", place.c_str(), failure.message.c_str());
  }
  return failures->empty() ? 0 : 1;
}

}  // namespace pressmark::cli
