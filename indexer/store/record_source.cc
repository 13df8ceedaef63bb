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

}  // namespace

/// The next records of the file at hand; none at its end.
Result<RecordBatch> RecordSource::read() {
  if (!reader_) {
    Result<InputReader> opened = InputReader::open(files_[at_].path, format_);
    if (!opened) return opened.error();
    reader_.emplace(*std::move(opened));
  }
  return reader_->next();
}

void RecordSource::end_file(InputStep& step) {
  if (files_[at_].absolute != "-") step.stamp = trusted_stamp(files_[at_]);
  reader_.reset();
  ++at_;
}

std::optional<InputStep> RecordSource::next() {
  if (at_ == files_.size()) return std::nullopt;
  InputStep step;
  step.file = at_;
  Result<RecordBatch> batch = read();
  if (batch) {
    step.batch = *std::move(batch);
  } else {
    step.error = batch.error().message;
  }
  if (step.batch.places.empty()) end_file(step);
  return step;
}

}  // namespace pressmark
