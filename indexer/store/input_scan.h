#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "indexer/store/catalog.h"
#include "indexer/store/manifest.h"
#include "pressmark/indexer.h"

namespace pressmark {

/// An input file that has to be read.
struct PendingFile {
  std::filesystem::path path;        ///< as named by the caller
  std::string absolute;              ///< as the index knows it; "-" for standard input
  FileStamp stamp;                   ///< before reading
  std::optional<FileRecord> before;  ///< what the index remembers of it
};

/// What a look at the given paths showed, before anything is read.
struct InputScan {
  std::vector<PendingFile> pending;  ///< in the order of the paths, in a directory by name; each once
  std::size_t settled_files = 0;     ///< files that are as the index knows them
  std::size_t settled_articles = 0;  ///< and what they hold
  std::uint64_t new_bytes = 0;       ///< of the pending files, as far as they have grown
  std::vector<InputFailure> failures;
};

/// Usage when there are no paths, NotFound when one does not exist.
Result<void> check_inputs(const std::vector<std::filesystem::path>& paths);

/// Lists the files of `paths` and leaves out those that the catalog knows by size and time. Usage, NotFound.
Result<InputScan> scan_inputs(const std::vector<std::filesystem::path>& paths, Catalog& catalog);

/// The files the index knows under the given paths that are no longer there. A file that merely cannot be looked at
/// (permission, a directory that cannot be entered) counts as there.
Result<std::vector<FileRecord>> vanished_files(const std::vector<std::filesystem::path>& paths, Catalog& catalog);

}  // namespace pressmark
