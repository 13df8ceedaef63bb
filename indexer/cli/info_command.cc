#include "indexer/cli/info_command.h"

#include <cstdio>
#include <iostream>
#include <string>
#include <vector>

#include "indexer/cli/report.h"
#include "indexer/cli/settings.h"
#include "pressmark/indexer.h"

namespace pressmark::cli {
namespace {

constexpr std::size_t kNamesShown = 10;

void print_row(const char* label, const std::string& value) {
  if (!value.empty()) std::printf("%-12s %s\n", label, value.c_str());
}

void print_counts(const char* label, const std::vector<NameCount>& list) {
  for (std::size_t i = 0; i < list.size() && i < kNamesShown; ++i) {
    print_row(i == 0 ? label : "", list[i].name + " (" + std::to_string(list[i].count) + ")");
  }
  if (list.size() > kNamesShown) print_row("", "and " + std::to_string(list.size() - kNamesShown) + " more");
}

void print_text(const IndexInfo& info) {
  print_row("index", info.path.string() + (info.single_file ? " (one read-only file)" : ""));
  print_row("articles", std::to_string(info.articles));
  print_row("passages", std::to_string(info.passages));
  if (!info.first_date.empty()) print_row("dates", info.first_date + " to " + info.last_date);
  print_counts("sources", info.sources);
  print_counts("languages", info.languages);
  print_row("inputs", std::to_string(info.files) + " files");
  print_row("size", size_text(info.bytes));
  for (const NameCount& table : info.tables) print_row("", table.name + " " + size_text(table.count));
  print_row("schema", (info.schema.empty() ? "none: not made by pressmark-index" : info.schema) +
                          (info.readable ? "" : " (not readable by this version)"));
  print_row("analyser", info.analyzer);
  print_row("written by", info.versions);
  print_row("builders", info.builder);
  print_row("uuid", info.uuid + ", revision " + std::to_string(info.revision));
  for (const InputFailure& failure : info.failures) {
    print_row("failed",
              failure.path + (failure.line > 0 ? ":" + std::to_string(failure.line) : "") + ": " + failure.message);
  }
}

}  // namespace

int info_command(const Arguments& arguments) {
  const Result<IndexInfo> info = index_info(chosen_index(arguments));
  if (!info) return fail(info.error());
  if (arguments.value("info") == "json") {
    std::cout << to_json(*info) << "\n";
  } else {
    print_text(*info);
  }
  return 0;
}

}  // namespace pressmark::cli
