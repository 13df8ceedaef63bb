#include "indexer/store/glass/file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace pressmark::glass {
namespace {

Error system_error(const std::string& what, const std::string& path, int number) {
  return {ErrorCode::System, "cannot " + what + " " + path + ": " + std::generic_category().message(number),
          number == ENOSPC ? "make room on the disk and run again" : ""};
}

}  // namespace

File::~File() {
  if (fd_ >= 0) ::close(fd_);
}

void File::fail(const char* what) {
  if (error_ != 0) return;
  error_ = errno != 0 ? errno : EIO;
  what_ = what;
}

void File::create(const std::filesystem::path& path) {
  path_ = path.string();
  fd_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (fd_ < 0) fail("create");
}

void File::create_nameless(const std::filesystem::path& folder) {
  path_ = (folder / "runs.XXXXXX").string();
  fd_ = ::mkostemp(path_.data(), O_CLOEXEC);
  if (fd_ < 0 || ::unlink(path_.c_str()) != 0) fail("create");
}

void File::write(std::uint64_t offset, const void* bytes, std::size_t size) {
  const char* from = static_cast<const char*>(bytes);
  while (size > 0 && error_ == 0) {
    errno = 0;
    const ssize_t done = ::pwrite(fd_, from, size, static_cast<off_t>(offset));
    if (done < 0 && errno == EINTR) continue;
    if (done <= 0) return fail("write");
    from += done;
    offset += static_cast<std::uint64_t>(done);
    size -= static_cast<std::size_t>(done);
  }
}

Result<void> File::read(std::uint64_t offset, void* bytes, std::size_t size) const {
  char* to = static_cast<char*>(bytes);
  while (size > 0) {
    const ssize_t done = ::pread(fd_, to, size, static_cast<off_t>(offset));
    if (done < 0 && errno == EINTR) continue;
    if (done <= 0) return system_error("read", path_, done < 0 ? errno : EIO);
    to += done;
    offset += static_cast<std::uint64_t>(done);
    size -= static_cast<std::size_t>(done);
  }
  return {};
}

Result<void> File::status() const {
  if (error_ != 0) return system_error(what_, path_, error_);
  return {};
}

Result<void> File::close(bool sync) {
  if (fd_ >= 0) {
    errno = 0;
    if (sync && error_ == 0 && ::fdatasync(fd_) != 0) fail("write");
    if (::close(fd_) != 0) fail("close");
    fd_ = -1;
  }
  return status();
}

Result<void> sync_folder(const std::filesystem::path& folder) {
  const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return system_error("open", folder.string(), errno);
  const int failed = ::fsync(fd) != 0 ? errno : 0;
  ::close(fd);
  if (failed != 0 && failed != EINVAL) return system_error("write", folder.string(), failed);
  return {};
}

}  // namespace pressmark::glass
