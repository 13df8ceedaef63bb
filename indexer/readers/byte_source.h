#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "pressmark/result.h"

namespace pressmark {

/// Bytes of a file or of standard input, decompressed when they are gzip. Movable; one thread at a time.
class ByteSource {
 public:
  /// "-" is standard input. NotFound, or System when the file cannot be opened.
  static Result<ByteSource> open(const std::filesystem::path& path);

  ~ByteSource();
  ByteSource(ByteSource&&) noexcept;
  ByteSource& operator=(ByteSource&&) noexcept;

  /// Appends `size` bytes to `out` and says how many; fewer at the end. Before an error as many as there are.
  Result<std::size_t> read(std::string& out, std::size_t size);

 private:
  struct Impl;
  explicit ByteSource(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace pressmark
