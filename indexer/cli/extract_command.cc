#include "indexer/cli/extract_command.h"

#include <cstdio>
#include <string>
#include <vector>

#include "indexer/cli/report.h"
#include "indexer/cli/settings.h"

namespace pressmark::cli {

int extract_command(const Arguments& arguments) {
  const auto print = [](const Article& article) {
    const std::string line = to_json(article) + '\n';
    std::fwrite(line.data(), 1, line.size(), stdout);
  };
  if (arguments.has("verbose")) {
    const auto explain = [](const std::string& text) { std::fputs(text.c_str(), stderr); };
    if (const auto explained = explain_extraction(chosen_input(arguments), explain); !explained)
      return fail(explained.error());
  }
  const Result<std::vector<InputFailure>> failures = extract(chosen_input(arguments), print);
  if (!failures) return fail(failures.error());
  for (const InputFailure& failure : *failures) print_failure(failure);
  return failures->empty() ? 0 : 1;
}

}  // namespace pressmark::cli
