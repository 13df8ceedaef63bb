#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "pressmark/article.h"
#include "pressmark/result.h"

namespace pressmark {

enum class InputFormat { Text, Markdown, Html, JsonLines };

/// "text", "markdown", "html", "jsonl"
const char* to_string(InputFormat format);
std::optional<InputFormat> input_format(const std::string& name);

/// An input that could not be used.
struct InputFailure {
  std::string path;
  std::size_t line = 0;  ///< from 1; 0 when it is the whole file
  std::string message;
};

/// What to read.
struct InputOptions {
  std::vector<std::filesystem::path> paths;  ///< files, directories (recursively), "-" for JSON Lines on standard input
  std::optional<InputFormat> format;         ///< told by extension and content when empty
};

/// Reads, extracts and attributes; hands each article to `sink` in input order; touches no index. Returns the inputs
/// that failed. Usage when there are no paths, NotFound when a path does not exist.
Result<std::vector<InputFailure>> extract(const InputOptions& input, const std::function<void(const Article&)>& sink);

}  // namespace pressmark
