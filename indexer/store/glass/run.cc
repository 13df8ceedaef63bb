#include "indexer/store/glass/run.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace pressmark::glass {

unsigned char* put_entry_head(unsigned char* to, std::uint32_t previous, const Entry& entry) {
  to = put_varint(to, entry.document - previous - 1);
  to = put_varint(to, std::uint64_t{entry.number} << 1 | (entry.bytes.empty() ? 0 : 1));
  return entry.bytes.empty() ? to : put_varint(to, entry.bytes.size());
}

void append_head(std::string& to, const KeyHead& head) {
  append_string(to, head.key);
  append_varint(to, head.documents);
  append_varint(to, head.sum);
}

unsigned char RunCursor::next_byte() {
  if (at_ == end_ && !refill()) return 0;
  return *at_++;
}

std::uint64_t RunCursor::read_varint() {
  std::uint64_t n = 0;
  for (int shift = 0; shift < 64; shift += 7) {
    const unsigned char byte = next_byte();
    n |= std::uint64_t{byte & 0x7FU} << shift;
    if (byte < 0x80) break;
  }
  return n;
}

std::string_view RunCursor::read_bytes(std::size_t size) {
  if (static_cast<std::size_t>(end_ - at_) >= size) {
    const std::string_view whole(reinterpret_cast<const char*>(at_), size);
    at_ += size;
    return whole;
  }
  scratch_.clear();
  while (scratch_.size() < size) {
    if (at_ == end_ && !refill()) break;
    const std::size_t part = std::min(size - scratch_.size(), static_cast<std::size_t>(end_ - at_));
    scratch_.append(reinterpret_cast<const char*>(at_), part);
    at_ += part;
  }
  return scratch_;
}

bool RunCursor::next_key() {
  if (!read_head(head_) || !status_) return false;
  entries_left_ = head_.documents;
  document_ = 0;
  return true;
}

bool RunCursor::next_entry(Entry& entry) {
  if (entries_left_ == 0 || !status_) return false;
  --entries_left_;
  document_ += static_cast<std::uint32_t>(read_varint()) + 1;
  const std::uint64_t number = read_varint();
  entry.document = document_;
  entry.number = static_cast<std::uint32_t>(number >> 1);
  entry.bytes = (number & 1) != 0 ? read_bytes(read_varint()) : std::string_view{};
  return true;
}

FileRun::FileRun(const File& file, std::uint64_t begin, std::uint64_t end, std::size_t buffer_size)
    : file_(file), next_(begin), end_of_run_(end), buffer_(buffer_size) {}

bool FileRun::refill() {
  const std::size_t size = std::min<std::uint64_t>(buffer_.size(), end_of_run_ - next_);
  if (size == 0) return false;
  status_ = file_.read(next_, buffer_.data(), size);
  if (!status_) return false;
  next_ += size;
  at_ = buffer_.data();
  end_ = at_ + size;
  return true;
}

bool FileRun::read_head(KeyHead& head) {
  if (at_ == end_ && !refill()) return false;
  const std::size_t key_size = read_varint();
  head.key.assign(read_bytes(key_size));
  head.documents = read_varint();
  head.sum = read_varint();
  return true;
}

MergedRuns::MergedRuns(std::vector<std::unique_ptr<RunCursor>> runs) : runs_(std::move(runs)) {
  for (std::size_t run = 0; run < runs_.size(); ++run) advance(run);
}

/// Order of the heap: the run with the smallest key comes out first, of runs with the same key the earliest.
bool MergedRuns::later(std::size_t a, std::size_t b) const {
  const int order = runs_[a]->head().key.compare(runs_[b]->head().key);
  return order != 0 ? order > 0 : a > b;
}

void MergedRuns::advance(std::size_t run) {
  if (!runs_[run]->next_key()) return;
  waiting_.push_back(run);
  std::push_heap(waiting_.begin(), waiting_.end(), [this](std::size_t a, std::size_t b) { return later(a, b); });
}

bool MergedRuns::next_key() {
  for (const std::size_t run : current_) advance(run);
  current_.clear();
  reading_ = 0;
  if (waiting_.empty()) return false;
  head_ = runs_[waiting_.front()]->head();
  head_.documents = head_.sum = 0;
  while (!waiting_.empty() && runs_[waiting_.front()]->head().key == head_.key) {
    const std::size_t run = waiting_.front();
    std::pop_heap(waiting_.begin(), waiting_.end(), [this](std::size_t a, std::size_t b) { return later(a, b); });
    waiting_.pop_back();
    current_.push_back(run);
    const KeyHead& head = runs_[run]->head();
    head_.documents += head.documents;
    head_.sum += head.sum;
  }
  return true;
}

bool MergedRuns::next_entry(Entry& entry) {
  for (; reading_ < current_.size(); ++reading_) {
    if (runs_[current_[reading_]]->next_entry(entry)) return true;
  }
  return false;
}

Result<void> MergedRuns::status() const {
  for (const auto& run : runs_) {
    if (!run->status()) return run->status();
  }
  return {};
}

}  // namespace pressmark::glass
