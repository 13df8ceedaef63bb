#include "indexer/store/record_source.h"

#include <chrono>
#include <utility>

namespace pressmark {
namespace {

/// A file may be written again within the granularity of its time stamp; so young a stamp proves nothing about later
/// content.
constexpr std::int64_t kYouthNs = 20'000'000;

std::int64_t now_ns() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::system_clock::now().time_since_epoch())
      .count();
}

/// The stamp by which the content that was just read may be recognised.
FileStamp trusted_stamp(const PendingFile& file) {
  const std::optional<FileStamp> after = stamp_of(file.path);
  const bool trusted = after && *after == file.stamp && now_ns() - after->modified_ns > kYouthNs;
  return trusted ? *after : FileStamp{};
}

/// Bytes of records that go through the threads together: most lines of a feed that was read before take less time
/// than handing them over, and handing over wakes threads.
constexpr std::size_t kEnoughBytes = 65'536;

}  // namespace

InputStep RecordSource::end_of_file() {
  InputStep step;
  step.file = at_;
  step.error = std::exchange(error_, {});
  if (files_[at_].absolute != "-") step.stamp = trusted_stamp(files_[at_]);
  reader_.reset();
  ++at_;
  return step;
}

/// The next record of the file at hand; nothing at its end, which an error may have brought about.
std::optional<Record> RecordSource::read() {
  if (!error_.empty()) return std::nullopt;
  if (!reader_) {
    Result<InputReader> opened = InputReader::open(files_[at_].path, format_);
    if (!opened) {
      error_ = opened.error().message;
      return std::nullopt;
    }
    reader_.emplace(*std::move(opened));
  }
  Result<std::optional<Record>> record = reader_->next();
  if (record) return *std::move(record);
  error_ = record.error().message;
  return std::nullopt;
}

std::optional<InputStep> RecordSource::next() {
  if (at_ == files_.size()) return std::nullopt;
  InputStep step;
  step.file = at_;
  for (std::size_t bytes = 0; bytes < kEnoughBytes;) {
    std::optional<Record> record = read();
    if (!record) break;
    bytes += record->bytes.size();
    step.records.push_back(*std::move(record));
  }
  return step.records.empty() ? end_of_file() : std::move(step);
}

}  // namespace pressmark
