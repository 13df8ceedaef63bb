#include "indexer/store/swap.h"

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

namespace pressmark {
namespace {

namespace fs = std::filesystem;

Error system_error(const std::string& what, int error) {
  return {ErrorCode::System, what + ": " + std::generic_category().message(error), "check permissions and free space"};
}

Result<void> sync_one(const fs::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return system_error("cannot open " + path.string(), errno);
  const int failed = ::fsync(file) == 0 ? 0 : errno;
  ::close(file);
  // Some file systems cannot sync directories.
  if (failed != 0 && failed != EINVAL) return system_error("cannot write " + path.string() + " to the disk", failed);
  return {};
}

/// Exchanges two names in one step; 0 or errno.
int exchange(const fs::path& a, const fs::path& b) {
#ifdef SYS_renameat2
  constexpr unsigned kExchange = 2;  // RENAME_EXCHANGE, which older headers do not name
  return ::syscall(SYS_renameat2, AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), kExchange) == 0 ? 0 : errno;
#else
  static_cast<void>(a);
  static_cast<void>(b);
  return ENOSYS;
#endif
}

}  // namespace

fs::path real_place(const fs::path& path) {
  std::error_code error;
  const fs::path real = fs::canonical(path, error);
  return error ? path : real;
}

Result<void> sync_to_disk(const fs::path& path) {
  std::error_code error;
  if (fs::is_directory(path, error)) {
    for (fs::directory_iterator it(path, error), end; !error && it != end; it.increment(error)) {
      if (Result<void> synced = sync_one(it->path()); !synced) return synced;
    }
  }
  if (Result<void> synced = sync_one(path); !synced) return synced;
  const fs::path above = path.parent_path();
  return sync_one(above.empty() ? "." : above);
}

Result<void> replace_directory(const fs::path& old, const fs::path& fresh) {
  fs::path aside = fresh;  // where the old one is to be deleted
  const int failed = exchange(old, fresh);
  if (failed == EINVAL || failed == ENOSYS) {
    aside = old.string() + ".old";
    std::error_code error;
    fs::remove_all(aside, error);
    fs::rename(old, aside, error);
    if (!error) fs::rename(fresh, old, error);
    if (error) return system_error("cannot put the new index in the place of " + old.string(), error.value());
  } else if (failed != 0) {
    return system_error("cannot put the new index in the place of " + old.string(), failed);
  }
  std::error_code ignored;  // what is left over is deleted by the next run
  fs::remove_all(aside, ignored);
  return {};
}

Result<fs::path> place_beside(const fs::path& path, const char* suffix) {
  fs::path beside = path.string() + suffix;
  std::error_code error;
  fs::remove_all(beside, error);
  if (error) return system_error("cannot delete " + beside.string(), error.value());
  return beside;
}

}  // namespace pressmark
