#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>

#include "indexer/store/builder.h"

namespace pressmark {

struct BulkOptions {
  std::filesystem::path index;   ///< an existing folder
  std::size_t memory = 0;        ///< bytes that postings may take before they are written aside and merged in the end
  DocumentId last_document = 0;  ///< of the index that is there already; 0 for a new one
};

/// The builder for a new index, and for much that is new: gathers everything and writes the tables in one go, many
/// times faster than Xapian does. Until commit() there is nothing to see; what comes after it is left to Xapian.
///
/// Works in a folder inside the index. What is added to an index that is there becomes a database of its own, which
/// commit() merges with the old one into a new one that takes its place: needs as much free space as the result takes.
///
/// `check` tells whether the installed Xapian writes the tables that this version knows; its error is passed on.
/// System.
Result<std::unique_ptr<Builder>> open_bulk_builder(const BulkOptions& options,
                                                   Result<void> (*check)(const std::filesystem::path&));

/// Whether the folder holds what an unfinished bulk build has left, and no index.
bool is_unfinished_bulk_build(const std::filesystem::path& index);

/// Deletes the folder in which unfinished bulk builds worked, but not tables that may stand beside it. The caller holds
/// the lock.
Result<void> discard_bulk_build(const std::filesystem::path& index);

}  // namespace pressmark
