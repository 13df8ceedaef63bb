#include "indexer/cli/index_command.h"

#include <unistd.h>

#include <iostream>
#include <string>

#include "common/cli/terminal.h"
#include "indexer/cli/interrupt.h"
#include "indexer/cli/progress_line.h"
#include "indexer/cli/report.h"
#include "indexer/cli/settings.h"
#include "pressmark/indexer.h"

namespace pressmark::cli {
namespace {

bool wants_progress(const Arguments& arguments) {
  const std::string when = arguments.value("progress");
  if (when == "always") return true;
  return when != "never" && !arguments.has("quiet") && is_terminal(STDERR_FILENO);
}

std::string summary_line(const RunSummary& summary) {
  return "added " + std::to_string(summary.added) + ", updated " + std::to_string(summary.updated) + ", unchanged " +
         std::to_string(summary.unchanged) + ", removed " + std::to_string(summary.removed) + ", failed " +
         std::to_string(summary.failed);
}

}  // namespace

int index_command(const Arguments& arguments) {
  Result<IndexOptions> options = chosen_run(arguments);
  if (!options) return fail(options.error());
  ProgressLine progress(std::cerr, wants_progress(arguments));
  options->progress = [&](const IndexProgress& now) { progress.show(now); };
  options->failure = [&](const InputFailure& failure) {
    progress.clear();
    print_failure(failure);
  };
  if (options->dry_run) {
    options->change = [](const ArticleChange& change) {
      std::cout << to_string(change.kind) << "\t" << change.id << "\t" << change.path << "\n";
    };
  }
  catch_interrupts();
  options->stop = interrupted;

  const Result<RunSummary> summary = arguments.has("rebuild") ? rebuild_index(*options) : update_index(*options);
  progress.clear();
  if (!summary) return fail(summary.error());
  if (!arguments.has("quiet")) {
    for (const std::string& warning : summary->warnings) std::cerr << "pressmark-index: warning: " << warning << "\n";
    std::cerr << summary_line(*summary) << "\n";
  }
  if (summary->interrupted) return static_cast<int>(ErrorCode::Interrupted);
  return summary->failed > 0 ? 1 : 0;
}

}  // namespace pressmark::cli
