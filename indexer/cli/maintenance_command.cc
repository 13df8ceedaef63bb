#include "indexer/cli/maintenance_command.h"

#include <iostream>
#include <string>

#include "indexer/cli/report.h"
#include "indexer/cli/settings.h"
#include "pressmark/indexer.h"

namespace pressmark::cli {
namespace {

int report_sizes(const Arguments& arguments, const Result<CompactReport>& report) {
  if (!report) return fail(report.error());
  if (!arguments.has("quiet")) std::cerr << size_text(report->before) << " -> " << size_text(report->after) << "\n";
  return 0;
}

}  // namespace

int check_command(const Arguments& arguments) {
  const Result<IndexOptions> options = chosen_run(arguments);
  if (!options) return fail(options.error());
  const Result<CheckReport> report = check_index(options->index, options->wait);
  if (!report) return fail(report.error());
  for (const std::string& problem : report->problems) std::cout << problem << "\n";
  if (!report->problems.empty()) {
    return fail(
        {ErrorCode::Damaged, "the index at " + options->index.string() + " is damaged",
         "rebuild it from your articles with: pressmark-index --rebuild -i " + options->index.string() + " PATH..."});
  }
  if (!arguments.has("quiet")) {
    if (!report->tables_checked)
      std::cerr << "the tables' inner structure was not checked: that takes the right to write them\n";
    std::cerr << "sound: " << report->articles << " articles, " << report->passages << " passages\n";
  }
  return 0;
}

int compact_command(const Arguments& arguments) {
  const Result<IndexOptions> options = chosen_run(arguments);
  if (!options) return fail(options.error());
  return report_sizes(arguments, compact_index(options->index, options->wait));
}

int export_command(const Arguments& arguments) {
  const Result<IndexOptions> options = chosen_run(arguments);
  if (!options) return fail(options.error());
  return report_sizes(arguments, export_index(options->index, arguments.value("export"), options->wait));
}

}  // namespace pressmark::cli
