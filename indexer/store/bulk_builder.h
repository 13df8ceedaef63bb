#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>

#include "indexer/store/builder.h"

namespace pressmark {

/// The builder for an index that is not there yet: gathers everything and writes the tables in one go, many times
/// faster than Xapian does. Until commit() there is nothing to see; what comes after it is left to Xapian.
///
/// Works in a folder inside `index`, which exists and holds no index. `memory`: bytes
/// that postings may take before they are written aside and merged in the end. Incompatible when the installed Xapian
/// writes other tables than this version knows, System.
Result<std::unique_ptr<Builder>> open_bulk_builder(const std::filesystem::path& index, std::size_t memory);

/// Whether the folder holds what an unfinished bulk build has left, and no index.
bool is_unfinished_bulk_build(const std::filesystem::path& index);

/// Deletes the folder in which unfinished bulk builds worked, but not tables that may stand beside it. The caller holds
/// the lock.
Result<void> discard_bulk_build(const std::filesystem::path& index);

}  // namespace pressmark
