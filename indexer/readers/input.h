#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "indexer/readers/record.h"
#include "pressmark/result.h"

namespace pressmark {

/// Hands out the records of one file or of standard input in order, decompressing gzip, in bounded memory (JSON is read
/// some lines at a time, an array or objects over several lines some values at a time). Movable; one thread at a time.
class InputReader {
 public:
  /// "-" is standard input (JSON Lines unless `format` says otherwise). The format is told by extension and content.
  static Result<InputReader> open(const std::filesystem::path& path, std::optional<InputFormat> format = {});

  ~InputReader();
  InputReader(InputReader&&) noexcept;
  InputReader& operator=(InputReader&&) noexcept;

  /// The next records: a whole file, or some JSON; none at the end. Or an error of the file (unreadable, broken gzip,
  /// binary), after what stands before it.
  Result<RecordBatch> next();

 private:
  struct Impl;
  explicit InputReader(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace pressmark
