#include <cstdio>

#include "indexer/cli/extract_command.h"
#include "indexer/cli/options.h"

int main(int argc, char** argv) {
  using namespace pressmark;
  const Result<cli::Options> options = cli::parse_options(argc, argv);
  if (!options) {
    std::fprintf(stderr, "pressmark-index: %s\n  %s\n", options.error().message.c_str(), options.error().hint.c_str());
    return static_cast<int>(options.error().code);
  }
  if (options->text) {
    std::fputs(options->text->c_str(), stdout);
    return 0;
  }
  return cli::run_extract(*options);
}
