#include "indexer/store/lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>
#include <thread>
#include <utility>

namespace pressmark {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kPollInterval{50};

Error refused(const fs::path& index, int error) {
  return {ErrorCode::System,
          "cannot write to the index at " + index.string() + ": " + std::generic_category().message(error),
          "check the owner and the permissions of the directory, and that its file system is not read-only"};
}

/// "process 4711", or "another process" when the file does not say.
std::string holder(int file) {
  char digits[16] = {};
  const ssize_t got = ::pread(file, digits, sizeof digits - 1, 0);
  const long pid = got > 0 ? std::strtol(digits, nullptr, 10) : 0;
  return pid > 0 ? "process " + std::to_string(pid) : "another process";
}

void sign(int file) {
  const std::string pid = std::to_string(::getpid()) + "\n";
  // Who holds the lock is a courtesy: a full disk must not keep anybody from it.
  if (::ftruncate(file, 0) == 0) static_cast<void>(!::pwrite(file, pid.data(), pid.size(), 0));
}

/// Whether `file` is still what stands at `path`: a rebuild may have put another directory there while we waited.
bool is_current(int file, const fs::path& path) {
  struct stat held {};
  struct stat there {};
  return ::fstat(file, &held) == 0 && ::stat(path.c_str(), &there) == 0 && held.st_dev == there.st_dev &&
         held.st_ino == there.st_ino;
}

}  // namespace

Result<IndexLock> IndexLock::acquire(const fs::path& index, const LockWait& wait) {
  const fs::path path = index / "pressmark.lock";
  const Clock::time_point start = Clock::now();
  for (;;) {
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (file < 0) return refused(index, errno);
    IndexLock lock(file);
    if (::flock(file, LOCK_EX | LOCK_NB) == 0) {
      if (!is_current(file, path)) continue;
      sign(file);
      return lock;
    }
    if (errno != EWOULDBLOCK && errno != EINTR) return refused(index, errno);
    if (!wait.patience || Clock::now() - start >= *wait.patience) {
      return Error{
          ErrorCode::Locked, "the index at " + index.string() + " is being written by " + holder(file),
          wait.patience ? "it did not finish in time; try again later" : "wait for it with --wait, or try again later"};
    }
    if (wait.stop && wait.stop())
      return Error{ErrorCode::Interrupted, "interrupted while waiting for the index at " + index.string(), ""};
    std::this_thread::sleep_for(kPollInterval);
  }
}

IndexLock::~IndexLock() {
  if (file_ >= 0) ::close(file_);
}
IndexLock::IndexLock(IndexLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}
IndexLock& IndexLock::operator=(IndexLock&& other) noexcept {
  std::swap(file_, other.file_);
  return *this;
}

}  // namespace pressmark
