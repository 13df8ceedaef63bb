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

InputStep RecordSource::end_of_file(std::string error) {
  InputStep step;
  step.file = at_;
  step.error = std::move(error);
  if (files_[at_].absolute != "-") step.stamp = trusted_stamp(files_[at_]);
  reader_.reset();
  ++at_;
  return step;
}

std::optional<InputStep> RecordSource::next() {
  if (at_ == files_.size()) return std::nullopt;
  if (!reader_) {
    Result<InputReader> opened = InputReader::open(files_[at_].path, format_);
    if (!opened) return end_of_file(opened.error().message);
    reader_.emplace(*std::move(opened));
  }
  Result<std::optional<Record>> record = reader_->next();
  if (!record) return end_of_file(record.error().message);
  if (!*record) return end_of_file("");
  InputStep step;
  step.file = at_;
  step.record = *std::move(record);
  return step;
}

}  // namespace pressmark
