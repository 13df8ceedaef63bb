#include "indexer/store/maintenance.h"

#include <xapian.h>

#include <system_error>

#include "common/single_file.h"
#include "common/xapian_guard.h"
#include "indexer/store/catalog.h"
#include "indexer/store/swap.h"
#include "pressmark/indexer.h"

namespace pressmark {
namespace {

namespace fs = std::filesystem;

/// Bytes of a file, or of the files of a directory.
std::uint64_t size_on_disk(const fs::path& path) {
  std::error_code error;
  if (!fs::is_directory(path, error)) return fs::file_size(path, error);
  std::uint64_t bytes = 0;
  for (fs::directory_iterator it(path, error), end; !error && it != end; it.increment(error)) {
    std::error_code ignored;
    const std::uint64_t size = it->file_size(ignored);
    if (!ignored) bytes += size;
  }
  return bytes;
}

Result<void> write_compact(const fs::path& index, const fs::path& to, unsigned flags) {
  return guarded(index.string(), [&] {
    Xapian::Database(index.string())
        .compact(to.string(), flags | Xapian::DBCOMPACT_NO_RENUMBER | Xapian::Compactor::FULL);
  });
}

}  // namespace

Result<HeldIndex> hold_index(const fs::path& index, std::optional<std::chrono::milliseconds> wait) {
  const Result<IndexPlace> place = index_place(index);
  if (!place) return place.error();
  if (*place == IndexPlace::Nothing) {
    return Error{ErrorCode::NotFound, "no index at " + index.string(),
                 "create it with: pressmark-index -i " + index.string() + " PATH..."};
  }
  HeldIndex held;
  held.place = *place;
  if (*place == IndexPlace::Directory) {
    Result<IndexLock> lock = IndexLock::acquire(index, {wait, {}});
    if (!lock && lock.error().code != ErrorCode::System) return lock.error();
    if (lock) held.lock.emplace(*std::move(lock));
  }
  const Result<Catalog> catalog = Catalog::open(index);
  if (!catalog) return catalog.error();
  if (Result<void> readable = check_writable(*catalog, index); !readable) return readable.error();
  return held;
}

Result<CompactReport> compact_index(const fs::path& index, std::optional<std::chrono::milliseconds> wait) {
  const Result<HeldIndex> held = hold_index(index, wait);
  if (!held) return held.error();
  if (held->place == IndexPlace::SingleFile) return CompactReport{size_on_disk(index), size_on_disk(index)};
  const fs::path old = real_place(index);
  const Result<fs::path> fresh = place_beside(old, ".compact");
  if (!fresh) return fresh.error();
  CompactReport report;
  report.before = size_on_disk(old);
  if (Result<void> written = write_compact(old, *fresh, 0); !written) return written.error();
  // Held until the end: between the exchange and the return nobody may write to what is now the index.
  const Result<IndexLock> lock = IndexLock::acquire(*fresh, {});
  if (!lock) return lock.error();
  if (Result<void> synced = sync_to_disk(*fresh); !synced) return synced.error();
  report.after = size_on_disk(*fresh);
  if (Result<void> replaced = replace_directory(old, *fresh); !replaced) return replaced.error();
  return report;
}

Result<CompactReport> export_index(const fs::path& index, const fs::path& file,
                                   std::optional<std::chrono::milliseconds> wait) {
  std::error_code error;
  if (fs::is_directory(file, error))
    return Error{ErrorCode::Usage, file.string() + " is a directory", "name the file to write"};
  const Result<HeldIndex> held = hold_index(index, wait);
  if (!held) return held.error();
  const fs::path place = real_place(file);
  const Result<fs::path> fresh = place_beside(place, ".pressmark-part");
  if (!fresh) return fresh.error();
  if (Result<void> written = write_compact(index, *fresh, Xapian::DBCOMPACT_SINGLE_FILE); !written)
    return written.error();
  if (Result<void> marked = append_trailer(*fresh); !marked) return marked.error();
  if (Result<void> synced = sync_to_disk(*fresh); !synced) return synced.error();
  fs::rename(*fresh, place, error);
  if (error) return Error{ErrorCode::System, "cannot write " + file.string() + ": " + error.message(), ""};
  return CompactReport{size_on_disk(index), size_on_disk(place)};
}

}  // namespace pressmark
