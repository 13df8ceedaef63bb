#include "indexer/store/glass/inverter.h"

#include <algorithm>
#include <cstring>
#include <new>
#include <string>
#include <tuple>

#include "common/order_key.h"
#include "common/word_hash.h"

namespace pressmark::glass {
namespace {

constexpr std::size_t kLeastMemory = 128U << 10;
constexpr std::size_t kFirstTable = 1U << 12;
constexpr std::size_t kWriteBuffer = 256U << 10;
constexpr std::size_t kReadBuffers = 8U << 20;  // for all runs together
constexpr std::size_t kSmallestReadBuffer = 16U << 10;

}  // namespace

/// A key of the run in memory; its text stands behind it.
struct Inverter::Key {
  StreamPool::Stream stream;
  std::uint32_t last_document = 0;
  std::uint32_t documents = 0;
  std::uint32_t sum_low = 0, sum_high = 0;  // two halves, so that four bytes are alignment enough
  std::uint16_t text_size = 0;

  std::uint64_t sum() const { return std::uint64_t{sum_high} << 32 | sum_low; }
  void count(std::uint32_t number) {
    ++documents;
    sum_low += number;
    if (sum_low < number) ++sum_high;
  }
};

/// The run in memory, read in the order of its keys.
class Inverter::MemoryRun final : public RunCursor {
 public:
  explicit MemoryRun(const Inverter& inverter) : inverter_(inverter), reader_(inverter.pool_, {}) {}

 private:
  bool read_head(KeyHead& head) override {
    if (next_ == inverter_.sorted_.size()) return false;
    const Key& key = inverter_.key_at(inverter_.sorted_[next_++]);
    head.key.assign(text_of(key));
    head.documents = key.documents;
    head.sum = key.sum();
    reader_ = StreamPool::Reader(inverter_.pool_, key.stream);
    at_ = end_ = nullptr;
    return true;
  }

  bool refill() override {
    const auto [begin, end] = reader_.next();
    at_ = begin;
    end_ = end;
    return begin != end;
  }

  const Inverter& inverter_;
  StreamPool::Reader reader_;
  std::size_t next_ = 0;
};

Inverter::Inverter(std::filesystem::path scratch_folder, std::size_t memory_limit)
    : scratch_folder_(std::move(scratch_folder)),
      memory_limit_(std::clamp<std::size_t>(memory_limit, kLeastMemory, UINT32_MAX)),
      pool_(memory_limit_),
      table_(kFirstTable) {}

Inverter::~Inverter() = default;

Inverter::Key& Inverter::key_at(std::uint32_t offset) const {
  return *std::launder(reinterpret_cast<Key*>(pool_.at(offset)));
}

std::string_view Inverter::text_of(const Key& key) { return {reinterpret_cast<const char*>(&key + 1), key.text_size}; }

void Inverter::add(std::string_view key, const Entry& entry, Place& place) {
  unsigned char head[kMaxEntryHead];
  // The worst that can happen: a new key, a table that grows, a stream of small slices.
  const std::size_t need = StreamPool::room_needed(sizeof head + entry.bytes.size()) + sizeof(Key) + key.size() + 8;
  const std::size_t beside = 2 * table_.size() * sizeof(Slot);
  if (pool_.used() + need + beside > memory_limit_ && keys_ > 0) spill();
  if (pool_.capacity() < need) pool_.clear_and_reserve(need);

  if (place.run != run()) place = {run(), find(key)};
  Key& to = key_at(place.key);
  const unsigned char* end = put_entry_head(head, to.last_document, entry);
  pool_.append(to.stream, head, static_cast<std::size_t>(end - head));
  if (!entry.bytes.empty()) {
    pool_.append(to.stream, reinterpret_cast<const unsigned char*>(entry.bytes.data()), entry.bytes.size());
  }
  to.last_document = entry.document;
  to.count(entry.number);
}

void Inverter::expect(const Place& place) const {
  if (place.run == run()) __builtin_prefetch(pool_.at(place.key), 1);
}

void Inverter::approach(const Place& place) const {
  if (place.run == run()) __builtin_prefetch(pool_.at(key_at(place.key).stream.cursor), 1);
}

std::uint32_t Inverter::find(std::string_view key) {
  const auto hash = static_cast<std::uint32_t>(hash_bytes(key));
  const std::size_t mask = table_.size() - 1;
  std::size_t at = hash & mask;
  for (; table_[at].key != kNone; at = (at + 1) & mask) {
    if (table_[at].hash != hash) continue;
    if (text_of(key_at(table_[at].key)) == key) return table_[at].key;
  }
  const std::uint32_t offset = pool_.allocate(sizeof(Key) + key.size());
  Key* fresh = new (pool_.at(offset)) Key;
  fresh->text_size = static_cast<std::uint16_t>(key.size());
  std::memcpy(pool_.at(offset) + sizeof(Key), key.data(), key.size());
  table_[at] = {hash, offset};
  if (++keys_ * 2 > table_.size()) grow_table();
  return offset;
}

void Inverter::grow_table() {
  std::vector<Slot> old(table_.size() * 2);
  old.swap(table_);
  const std::size_t mask = table_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.key == kNone) continue;
    std::size_t at = slot.hash & mask;
    while (table_[at].key != kNone) at = (at + 1) & mask;
    table_[at] = slot;
  }
}

void Inverter::sort_keys() {
  struct Item {
    std::uint64_t leading;
    std::uint32_t key;
  };
  std::vector<Item> items;
  items.reserve(keys_);
  for (const Slot& slot : table_) {
    if (slot.key != kNone) items.push_back({order_key(text_of(key_at(slot.key))), slot.key});
  }
  std::sort(items.begin(), items.end(), [this](const Item& a, const Item& b) {
    if (a.leading != b.leading) return a.leading < b.leading;
    return text_of(key_at(a.key)) < text_of(key_at(b.key));
  });
  sorted_.clear();
  sorted_.reserve(items.size());
  for (const Item& item : items) sorted_.push_back(item.key);
}

void Inverter::spill() {
  if (spilled_.empty()) file_.create_nameless(scratch_folder_);
  sort_keys();
  const std::uint64_t begin = file_size_;
  std::string out;
  const auto flush = [&] {
    file_.write(file_size_, out.data(), out.size());
    file_size_ += out.size();
    out.clear();
  };
  for (const std::uint32_t offset : sorted_) {
    const Key& key = key_at(offset);
    append_head(out, {std::string(text_of(key)), key.documents, key.sum()});
    StreamPool::Reader reader(pool_, key.stream);
    for (auto [at, end] = reader.next(); at != end; std::tie(at, end) = reader.next()) {
      out.append(reinterpret_cast<const char*>(at), static_cast<std::size_t>(end - at));
      if (out.size() >= kWriteBuffer) flush();
    }
  }
  flush();
  spilled_.emplace_back(begin, file_size_);
  pool_.clear();
  std::vector<Slot>(kFirstTable).swap(table_);
  std::vector<std::uint32_t>().swap(sorted_);
  keys_ = 0;
}

Result<void> Inverter::finish() {
  if (spilled_.empty()) {
    sort_keys();
  } else {
    spill();
    pool_.clear_and_reserve(0);
  }
  return file_.status();
}

MergedRuns Inverter::read() const {
  std::vector<std::unique_ptr<RunCursor>> runs;
  const std::size_t buffer = std::max(kSmallestReadBuffer, kReadBuffers / std::max<std::size_t>(1, spilled_.size()));
  for (const auto& [begin, end] : spilled_) runs.push_back(std::make_unique<FileRun>(file_, begin, end, buffer));
  if (!sorted_.empty()) runs.push_back(std::make_unique<MemoryRun>(*this));
  return MergedRuns(std::move(runs));
}

}  // namespace pressmark::glass
