#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>

#include "pressmark/result.h"

namespace pressmark::glass {

/// A file being written. The first error is kept, makes what follows do nothing, and is what status() and close() say.
class File {
 public:
  File() = default;
  ~File();
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  /// Creates or empties the file at `path`.
  void create(const std::filesystem::path& path);
  /// A file without a name beside others in `folder`: gone with the process, whatever happens.
  void create_nameless(const std::filesystem::path& folder);

  void write(std::uint64_t offset, const void* bytes, std::size_t size);
  /// Several threads may read at a time.
  Result<void> read(std::uint64_t offset, void* bytes, std::size_t size) const;

  Result<void> status() const;
  /// `sync`: hands everything to the disk before it closes.
  Result<void> close(bool sync);

 private:
  void fail(const char* what);

  int fd_ = -1;
  std::string path_;
  int error_ = 0;
  std::string what_;
};

/// Makes a folder's entries (created, renamed files) lasting.
Result<void> sync_folder(const std::filesystem::path& folder);

}  // namespace pressmark::glass
