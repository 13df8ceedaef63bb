#include "indexer/cli/options.h"

#include <cxxopts.hpp>
#include <vector>

#include "pressmark/version.h"

namespace pressmark::cli {
namespace {

cxxopts::Options description() {
  cxxopts::Options options("pressmark-index",
                           "Reads news articles, finds what they say and who says it, and indexes them.");
  options.custom_help("[OPTIONS]");
  options.positional_help("PATH...");
  options.add_options()("extract", "print one JSON object an article; touch no index")(
      "format", "text, markdown, html or jsonl; else told by extension and content", cxxopts::value<std::string>())(
      "v,verbose", "say on stderr why each line was kept or dropped")("h,help", "print this help")(
      "version", "print the version")("path", "files, directories, or - for JSON Lines on standard input",
                                      cxxopts::value<std::vector<std::string>>());
  options.parse_positional({"path"});
  return options;
}

}  // namespace

Result<Options> parse_options(int argc, const char* const* argv) {
  cxxopts::Options known = description();
  try {
    const cxxopts::ParseResult parsed = known.parse(argc, argv);
    Options options;
    if (parsed.count("help") > 0) options.text = known.help();
    if (parsed.count("version") > 0) options.text = version_line() + "\n";
    options.extract = parsed.count("extract") > 0;
    options.verbose = parsed.count("verbose") > 0;
    if (parsed.count("format") > 0) {
      const auto name = parsed["format"].as<std::string>();
      options.input.format = input_format(name);
      if (!options.input.format)
        return Error{ErrorCode::Usage, "unknown format " + name, "one of text, markdown, html, jsonl"};
    }
    if (parsed.count("path") > 0) {
      for (const std::string& path : parsed["path"].as<std::vector<std::string>>())
        options.input.paths.emplace_back(path);
    }
    return options;
  } catch (const cxxopts::exceptions::exception& error) {
    return Error{ErrorCode::Usage, error.what(), "pressmark-index --help lists the options"};
  }
}

}  // namespace pressmark::cli
