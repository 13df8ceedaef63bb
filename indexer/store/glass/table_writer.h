#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "indexer/store/glass/deflate.h"
#include "indexer/store/glass/file.h"
#include "pressmark/result.h"

namespace pressmark::glass {

inline constexpr std::size_t kBlockSize = 8192;

/// Where a finished table's tree begins; what the version file must know.
struct TableRoot {
  bool exists = false;  ///< false: no file, nothing was ever stored
  std::uint32_t block = 0;
  std::uint32_t level = 0;
  std::uint64_t entries = 0;
  std::uint32_t blocks = 0;  ///< of the file
};

/// One B-tree block while it is filled from its end, with the directory of the items' offsets at its front.
class Block {
 public:
  explicit Block(std::uint32_t level);

  /// For an item and its directory entry, in one piece.
  std::size_t room() const { return free_end_ - directory_end_; }
  /// Begins the next block of the level. What the room left over holds does not matter and stays, as in Xapian's files.
  void restart();
  /// Room for an item of `size` bytes; room() must be size + 2 at least.
  unsigned char* append(std::size_t size);
  /// Says that of the first item, the only one yet, the last `size` bytes are not needed. They are room again after
  /// close_hole().
  void free_tail_of_first(std::size_t size) { hole_ = size; }
  void close_hole();
  std::size_t hole() const { return hole_; }
  /// The finished bytes.
  const unsigned char* seal();

 private:
  std::array<unsigned char, kBlockSize> bytes_{};
  std::size_t directory_end_ = 0;
  std::size_t free_end_ = 0;
  std::size_t hole_ = 0;  // at the end of the block
};

/// Writes one table, a B-tree of (key, tag), from below: keys come in ascending order, blocks are filled one after the
/// other and never touched again. What it writes is what Xapian's own compaction writes of the same entries.
class TableWriter {
 public:
  /// `deflate`: compress tags as Xapian would.
  TableWriter(const std::filesystem::path& path, bool deflate);
  ~TableWriter();
  TableWriter(const TableWriter&) = delete;
  TableWriter& operator=(const TableWriter&) = delete;

  /// `key`: 1 to 255 bytes, greater than the one before; fails (see finish) for tags that need over 65,535 pieces.
  void add(std::string_view key, std::string_view tag);

  std::uint64_t entries() const { return entries_; }
  /// What went wrong so far.
  Result<void> status() const { return file_.status(); }

  /// Completes the file, on the disk if `sync`, or says what went wrong meanwhile.
  Result<TableRoot> finish(bool sync = true);

 private:
  /// The block of one level that is being filled.
  struct Level {
    Block block;
    std::uint32_t number;
  };

  std::size_t first_piece_size(std::size_t key_size, std::size_t tag_size) const;
  void add_item(std::string_view key, std::uint32_t piece, std::string_view data, unsigned flags);
  void start_leaf(std::string_view key, std::uint32_t piece);
  void add_child(std::size_t level, std::string_view key, std::uint32_t piece, std::uint32_t child);
  static unsigned char* put_branch_item(Block& block, std::string_view key, std::uint32_t piece, std::uint32_t child);
  void write(Block& block, std::uint32_t number);

  File file_;
  std::unique_ptr<Deflater> deflater_;
  std::deque<Level> levels_;  // [0] is the leaf
  std::string last_key_;
  std::uint32_t blocks_ = 0;
  std::uint64_t entries_ = 0;
  bool too_large_ = false;
};

}  // namespace pressmark::glass
