#include "indexer/cli/settings.h"

#include <algorithm>
#include <string>

#include "common/cli/terminal.h"

namespace pressmark::cli {
namespace {

constexpr std::size_t kMaxJobs = 256;
constexpr std::size_t kForever = 100UL * 365 * 24 * 3600;

}  // namespace

std::filesystem::path chosen_index(const Arguments& arguments) {
  if (arguments.has("index")) return arguments.value("index");
  const std::string from_environment = environment("PRESSMARK_INDEX").value_or("");
  return from_environment.empty() ? "pressmark.index" : from_environment;
}

InputOptions chosen_input(const Arguments& arguments) {
  InputOptions input;
  input.paths.assign(arguments.operands().begin(), arguments.operands().end());
  input.format = input_format(arguments.value("format"));
  return input;
}

Result<IndexOptions> chosen_run(const Arguments& arguments) {
  IndexOptions options;
  options.index = chosen_index(arguments);
  options.input = chosen_input(arguments);
  options.prune = arguments.has("prune");
  options.dry_run = arguments.has("dry-run");
  const Result<std::size_t> jobs = arguments.number("jobs", 0);
  if (!jobs) return jobs.error();
  options.jobs = std::min(*jobs, kMaxJobs);
  if (arguments.has("wait")) {
    const bool forever = arguments.value("wait") == "forever";
    const Result<std::size_t> seconds = forever ? kForever : arguments.number("wait", 0);
    if (!seconds) return seconds.error();
    options.wait = std::chrono::seconds(std::min(*seconds, kForever));
  }
  return options;
}

}  // namespace pressmark::cli
