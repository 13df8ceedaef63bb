#pragma once

#include <filesystem>
#include <string>

#include "indexer/store/builder.h"
#include "indexer/store/catalog.h"
#include "pressmark/result.h"

namespace pressmark {

/// What stands at the path of an index.
enum class IndexPlace {
  Nothing,     ///< no such path, or an empty directory: an index can be made here
  Directory,   ///< an index
  SingleFile,  ///< an exported index; read-only
};

/// A file with this name stands in an index from before its tables are made until it has its description: what a run
/// that died in between left behind counts as nothing.
inline constexpr const char* kUnfinished = "pressmark.unfinished";

/// Looks without opening. Usage when the path is a directory of something else, Damaged when parts of an index are
/// missing, System when it cannot be looked at.
Result<IndexPlace> index_place(const std::filesystem::path& index);

/// Whether this version may write to the index, by what its metadata says. Incompatible with a hint otherwise.
Result<void> check_writable(const Catalog& catalog, const std::filesystem::path& index);

/// Writes who made the index and how into its metadata.
Result<void> describe(Builder& builder);

}  // namespace pressmark
