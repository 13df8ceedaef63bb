#include <exception>
#include <iostream>

#include "common/cli/arguments.h"
#include "indexer/cli/extract_command.h"
#include "indexer/cli/index_command.h"
#include "indexer/cli/index_program.h"
#include "indexer/cli/report.h"
#include "pressmark/version.h"

namespace pressmark::cli {
namespace {

int run(int argc, const char* const* argv) {
  const Result<Arguments> arguments = Arguments::parse(index_program(), argc, argv);
  if (!arguments) return fail(arguments.error());
  if (arguments->has("help")) {
    std::cout << help_text(index_program(), 100);
    return 0;
  }
  if (arguments->has("version")) {
    std::cout << version_line() << "\n";
    return 0;
  }
  if (arguments->has("generate")) {
    std::cout << generate(index_program(), arguments->value("generate"), version());
    return 0;
  }
  if (arguments->has("extract")) return extract_command(*arguments);
  if (arguments->has("info")) return info_command(*arguments);
  return index_command(*arguments);
}

}  // namespace
}  // namespace pressmark::cli

int main(int argc, char** argv) { return pressmark::cli::run(argc, argv); }
