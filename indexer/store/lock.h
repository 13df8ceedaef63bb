#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>

#include "pressmark/result.h"

namespace pressmark {

/// How long to wait for a locked index: not at all when empty.
struct LockWait {
  std::optional<std::chrono::milliseconds> patience;
  std::function<bool()> stop;  ///< asked while waiting; true gives up with Interrupted. May be empty
};

/// The right to write an index, held until destruction; the operating system takes it back however the process ends.
///
/// It is a lock on the file "pressmark.lock" in the index's directory, above Xapian's own, so that a rebuild, which
/// never opens the old database, excludes updates as well, and so that a second writer can be told who the first one
/// is.
class IndexLock {
 public:
  /// The directory must exist. Locked (naming the process that holds it), Interrupted, or System where the directory
  /// cannot be written.
  static Result<IndexLock> acquire(const std::filesystem::path& index, const LockWait& wait);

  ~IndexLock();
  IndexLock(IndexLock&& other) noexcept;
  IndexLock& operator=(IndexLock&& other) noexcept;

 private:
  explicit IndexLock(int file) : file_(file) {}
  int file_ = -1;
};

}  // namespace pressmark
