#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "common/cli/arguments.h"
#include "pressmark/render.h"
#include "pressmark/result.h"
#include "pressmark/search_types.h"

namespace pressmark::cli {

enum class Format { Text, Json, Jsonl, Html, Trec };

/// What the program finds around it.
struct Surroundings {
  std::optional<std::string> index;  ///< $PRESSMARK_INDEX
  bool is_terminal = false;          ///< standard output
  bool colors = false;               ///< it can show and may have them, going by the environment
  std::optional<std::size_t> width;  ///< of its window
  std::string folder;                ///< the current one
};

/// What was asked for, checked.
struct Settings {
  std::vector<std::filesystem::path> indexes;
  SearchRequest request;
  Format format = Format::Text;
  TextStyle style;
  bool count = false;
  bool explain = false;
  bool standalone = false;
  std::string batch;  ///< file of queries, "-" for standard input; empty: one query
  std::string note;   ///< about the command line, to stand before the notes on the query; often empty
};

/// Usage errors for values and combinations that make no sense.
Result<Settings> read_settings(const Arguments& arguments, const Surroundings& surroundings);

}  // namespace pressmark::cli
