#pragma once

#include <cstdint>
#include <filesystem>

#include "indexer/store/glass/table_writer.h"
#include "pressmark/result.h"

namespace pressmark::glass {

/// What a database knows of all its documents.
struct Statistics {
  std::uint32_t documents = 0;
  std::uint32_t last_document = 0;
  std::uint64_t total_length = 0;
  std::uint32_t smallest_length = 0;  ///< of the documents that have one; 0 when none has
  std::uint32_t largest_length = 0;
  std::uint32_t largest_wdf = 0;
};

/// The roots of a database's tables in the order of the version file.
struct TableRoots {
  TableRoot postlist, docdata, termlist, position, spelling, synonym;
};

struct VersionOptions {
  /// Compress the texts and term lists that Xapian will write in updates, as it does by default. That takes a tenth of
  /// the time of an update.
  bool deflate = true;
  bool sync = true;
};

/// Writes the version file, with which the database becomes one. The last thing to be written: aside, synced, and
/// renamed into place.
Result<void> write_version_file(const std::filesystem::path& database, const TableRoots& roots,
                                const Statistics& statistics, const VersionOptions& options = {});

}  // namespace pressmark::glass
