#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "indexer/readers/input.h"
#include "indexer/readers/record.h"
#include "indexer/store/input_scan.h"

namespace pressmark {

/// One step through the input: records of a file that follow each other, or the end of the file.
struct InputStep {
  std::size_t file = 0;  ///< index into the files
  RecordBatch batch;
  // At the end of a file:
  FileStamp stamp;    ///< {} when the file changed while it was read or is too young to trust its time
  std::string error;  ///< why reading ended early
};

/// Walks through files. One thread at a time.
class RecordSource {
 public:
  RecordSource(const std::vector<PendingFile>& files, std::optional<InputFormat> format)
      : files_(files), format_(format) {}

  /// The next step; nothing after the end of the last file.
  std::optional<InputStep> next();

 private:
  Result<RecordBatch> read();
  void end_file(InputStep& step);

  const std::vector<PendingFile>& files_;
  std::optional<InputFormat> format_;
  std::size_t at_ = 0;
  std::optional<InputReader> reader_;
};

}  // namespace pressmark
