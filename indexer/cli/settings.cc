#include "indexer/cli/settings.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <string>

#include "common/cli/terminal.h"

namespace pressmark::cli {
namespace {

constexpr std::size_t kMaxJobs = 256;
constexpr std::size_t kMegabyte = 1'000'000;
constexpr std::size_t kMaxMegabytes = 1'000'000;
constexpr std::chrono::milliseconds kForever = std::chrono::hours(24) * 36'500;

/// The value of an option in seconds, "30" or "0.5".
Result<std::chrono::milliseconds> seconds_of(const Arguments& arguments, const char* option) {
  const std::string text = arguments.value(option);
  double seconds = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  if (error != std::errc{} || end != text.data() + text.size() || !(seconds >= 0 && seconds <= 1e9)) {
    return Error{ErrorCode::Usage, "--" + std::string(option) + " takes seconds, not '" + text + "'",
                 "for example: --" + std::string(option) + "=30"};
  }
  return std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000));
}

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
  if (arguments.has("commit-interval")) {
    const Result<std::chrono::milliseconds> interval = seconds_of(arguments, "commit-interval");
    if (!interval) return interval.error();
    options.commit_interval = *interval;
  }
  const Result<std::size_t> megabytes = arguments.number("memory", options.memory / kMegabyte);
  if (!megabytes) return megabytes.error();
  options.memory = std::clamp<std::size_t>(*megabytes, 1, kMaxMegabytes) * kMegabyte;
  const std::string builder = arguments.value("builder");
  if (builder == "bulk") options.builder = BuilderChoice::Bulk;
  if (builder == "xapian") options.builder = BuilderChoice::Xapian;
  if (arguments.has("wait")) {
    const bool forever = arguments.value("wait") == "forever";
    const Result<std::chrono::milliseconds> patience = forever ? kForever : seconds_of(arguments, "wait");
    if (!patience) return patience.error();
    options.wait = *patience;
  }
  return options;
}

}  // namespace pressmark::cli
