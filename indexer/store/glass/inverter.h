#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/store/glass/file.h"
#include "indexer/store/glass/run.h"
#include "indexer/store/glass/stream_pool.h"
#include "pressmark/result.h"

namespace pressmark::glass {

/// Turns entries that come by document into entries by key. Holds what fits into a limit of memory, its dictionary
/// included; sorted runs of the rest lie in a nameless file.
class Inverter {
 public:
  /// `memory_limit` in bytes; only an entry that is larger itself makes it take more.
  Inverter(std::filesystem::path scratch_folder, std::size_t memory_limit);
  ~Inverter();
  Inverter(const Inverter&) = delete;
  Inverter& operator=(const Inverter&) = delete;

  /// Where a key was last found; good for as long as the inverter lives.
  struct Place {
    std::uint32_t run = 0;
    std::uint32_t key = 0;
  };

  /// Documents of one key ascend from 1. `key`: at most 65,535 bytes.
  void add(std::string_view key, const Entry& entry) {
    Place unknown;
    add(key, entry, unknown);
  }
  /// The same for who comes often with one key: where `place` is still known, the key is not looked at.
  void add(std::string_view key, const Entry& entry, Place& place);

  /// Memory is far away. Who will soon add() at a known place calls expect() some entries before and approach() a few
  /// before.
  void expect(const Place& place) const;
  void approach(const Place& place) const;

  /// What went wrong so far.
  Result<void> status() const { return file_.status(); }

  /// No more entries come.
  Result<void> finish();
  /// After finish(): all keys with all entries, as often as wanted, also by several threads at a time.
  MergedRuns read() const;

  std::size_t spilled_runs() const { return spilled_.size(); }

 private:
  struct Key;
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t key = kNone;  // offset in the pool
  };
  static constexpr std::uint32_t kNone = UINT32_MAX;
  class MemoryRun;

  /// The number of the run in memory, from 1.
  std::uint32_t run() const { return static_cast<std::uint32_t>(spilled_.size() + 1); }
  /// The offset of the key, which is made when there is none.
  std::uint32_t find(std::string_view key);
  Key& key_at(std::uint32_t offset) const;
  static std::string_view text_of(const Key& key);
  void grow_table();
  void sort_keys();
  void spill();

  std::filesystem::path scratch_folder_;
  std::size_t memory_limit_;
  StreamPool pool_;
  std::vector<Slot> table_;  // open addressing, a power of two
  std::size_t keys_ = 0;
  std::vector<std::uint32_t> sorted_;
  File file_;
  std::uint64_t file_size_ = 0;
  std::vector<std::pair<std::uint64_t, std::uint64_t>> spilled_;  // begin and end of each run in the file
};

}  // namespace pressmark::glass
