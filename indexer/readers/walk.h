#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "pressmark/indexer.h"
#include "pressmark/result.h"

namespace pressmark {

/// The files that the paths stand for: files and "-" as given, directories recursively in the order of their names.
/// Hidden entries and links to directories inside a directory are skipped. What could not be looked into stands in
/// `failures`.
struct InputFiles {
  std::vector<std::filesystem::path> files;
  std::vector<InputFailure> failures;
};

/// Usage when there are no paths, NotFound when a path does not exist.
Result<InputFiles> find_input_files(const std::vector<std::filesystem::path>& paths);

}  // namespace pressmark
