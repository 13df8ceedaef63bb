#include "indexer/store/glass/table_writer.h"

#include <algorithm>
#include <cstring>

#include "indexer/store/glass/coding.h"

namespace pressmark::glass {
namespace {

constexpr std::uint32_t kRevision = 1;  // of everything in a database that was never changed
constexpr std::size_t kDirectoryBegin = 11;
constexpr std::size_t kDirectoryEntry = 2;
constexpr std::size_t kLengthBytes = 2;
constexpr std::size_t kKeyLengthBytes = 1;
constexpr std::size_t kPieceBytes = 2;
constexpr std::size_t kChildBytes = 4;
/// An item may take a quarter of a block: splitting blocks in later updates relies on it.
constexpr std::size_t kMaxItem = (kBlockSize - kDirectoryBegin - 4 * kDirectoryEntry) / 4;
constexpr std::size_t kMaxPieces = 65535;
/// A further piece costs its key and this.
constexpr std::size_t kWorthAPiece = 36;

constexpr unsigned kFirstPiece = 0x2000;
constexpr unsigned kLastPiece = 0x4000;
constexpr unsigned kDeflated = 0x8000;

/// The shortest beginning of `key` that is still greater than `previous`.
std::string_view shortest_separator(std::string_view previous, std::string_view key) {
  const auto differ = std::mismatch(key.begin(), key.end(), previous.begin(), previous.end()).first;
  return key.substr(0, static_cast<std::size_t>(differ - key.begin()) + 1);
}

}  // namespace

Block::Block(std::uint32_t level) {
  put_u32(bytes_.data(), kRevision);
  bytes_[4] = static_cast<unsigned char>(level);
  restart();
}

void Block::restart() {
  directory_end_ = kDirectoryBegin;
  free_end_ = kBlockSize;
  hole_ = 0;
}

void Block::close_hole() {
  if (hole_ == 0) return;
  unsigned char* items = bytes_.data() + free_end_;
  std::memmove(items + hole_, items, kBlockSize - hole_ - free_end_);
  for (std::size_t at = kDirectoryBegin; at < directory_end_; at += kDirectoryEntry) {
    const std::size_t offset = std::size_t{bytes_[at]} << 8 | bytes_[at + 1];
    put_u16(bytes_.data() + at, offset + hole_);
  }
  free_end_ += hole_;
  hole_ = 0;
}

unsigned char* Block::append(std::size_t size) {
  free_end_ -= size;
  put_u16(bytes_.data() + directory_end_, free_end_);
  directory_end_ += kDirectoryEntry;
  return bytes_.data() + free_end_;
}

const unsigned char* Block::seal() {
  put_u16(bytes_.data() + 5, room());
  put_u16(bytes_.data() + 7, room() + hole_);
  put_u16(bytes_.data() + 9, directory_end_);
  return bytes_.data();
}

TableWriter::TableWriter(const std::filesystem::path& path, bool deflate) {
  file_.create(path);
  if (deflate) deflater_ = std::make_unique<Deflater>();
  levels_.push_back({Block(0), blocks_++});
  // Each tree begins with an item that has neither key nor tag and is not counted.
  add_item({}, 1, {}, kFirstPiece | kLastPiece);
}

TableWriter::~TableWriter() = default;

/// How much of a tag that needs several pieces goes into the first: what fills the block, if that makes no piece more
/// or is worth one; else all that an item takes.
std::size_t TableWriter::first_piece_size(std::size_t key_size, std::size_t tag_size) const {
  const std::size_t header = kLengthBytes + kKeyLengthBytes + key_size;
  const std::size_t most = kMaxItem - header;
  if (tag_size <= most) return tag_size;
  const std::size_t left = levels_[0].block.room() % (kMaxItem + kDirectoryEntry);
  if (left <= kDirectoryEntry + header) return most;
  const std::size_t fills = left - kDirectoryEntry - header;
  const std::size_t in_last_piece = std::max<std::size_t>(1, (tag_size - most) % (most - kPieceBytes));
  return fills >= in_last_piece + kPieceBytes || fills >= key_size + kWorthAPiece ? fills : most;
}

void TableWriter::add(std::string_view key, std::string_view tag) {
  ++entries_;
  unsigned deflated = 0;
  if (deflater_ && tag.size() > kDeflateAbove) {
    if (const std::string_view shorter = deflater_->compress(tag); !shorter.empty()) {
      tag = shorter;
      deflated = kDeflated;
    }
  }
  std::size_t size = first_piece_size(key.size(), tag.size());
  const std::size_t further = kMaxItem - kLengthBytes - kKeyLengthBytes - kPieceBytes - key.size();
  for (std::uint32_t piece = 1;; ++piece) {
    const bool last = size == tag.size();
    add_item(key, piece, tag.substr(0, size), deflated | (piece == 1 ? kFirstPiece : 0) | (last ? kLastPiece : 0));
    if (last) break;
    too_large_ = too_large_ || piece == kMaxPieces;
    if (too_large_) break;
    tag.remove_prefix(size);
    size = std::min(further, tag.size());
  }
  last_key_.assign(key);
}

void TableWriter::add_item(std::string_view key, std::uint32_t piece, std::string_view data, unsigned flags) {
  const std::size_t size = kLengthBytes + kKeyLengthBytes + key.size() + (piece > 1 ? kPieceBytes : 0) + data.size();
  if (levels_[0].block.room() < size + kDirectoryEntry) start_leaf(key, piece);
  unsigned char* to = levels_[0].block.append(size);
  put_u16(to, (size - kLengthBytes - kKeyLengthBytes) | flags);
  to[kLengthBytes] = static_cast<unsigned char>(key.size());
  to += kLengthBytes + kKeyLengthBytes;
  if (!key.empty()) std::memcpy(to, key.data(), key.size());
  to += key.size();
  if (piece > 1) {
    put_u16(to, piece);
    to += kPieceBytes;
  }
  if (!data.empty()) std::memcpy(to, data.data(), data.size());
}

void TableWriter::start_leaf(std::string_view key, std::uint32_t piece) {
  Level& leaf = levels_[0];
  write(leaf.block, leaf.number);
  const std::uint32_t full = leaf.number;
  leaf.block.restart();
  leaf.number = blocks_++;
  if (levels_.size() == 1) {
    levels_.push_back({Block(1), blocks_++});
    put_branch_item(levels_[1].block, {}, 0, full);
  }
  add_child(1, piece == 1 ? shortest_separator(last_key_, key) : key, piece, levels_[0].number);
}

void TableWriter::add_child(std::size_t level, std::string_view key, std::uint32_t piece, std::uint32_t child) {
  const std::size_t size = kChildBytes + kKeyLengthBytes + key.size() + kPieceBytes;
  Level& branch = levels_[level];
  if (branch.block.room() + branch.block.hole() >= size + kDirectoryEntry) {
    if (branch.block.room() < size + kDirectoryEntry) branch.block.close_hole();
    put_branch_item(branch.block, key, piece, child);
    return;
  }
  // Xapian tidies the copy it writes, and begins the next block over the untidy one.
  Block tidy = branch.block;
  tidy.close_hole();
  write(tidy, branch.number);
  const std::uint32_t full = branch.number;
  branch.block.restart();
  branch.number = blocks_++;
  // The first key of a branch is never looked at. Xapian shortens it where it stands.
  unsigned char* first = put_branch_item(branch.block, key, piece, child);
  first[kChildBytes] = 0;
  put_u16(first + kChildBytes + kKeyLengthBytes, 0);
  branch.block.free_tail_of_first(key.size());
  if (level + 1 == levels_.size()) {
    levels_.push_back({Block(static_cast<std::uint32_t>(level + 1)), blocks_++});
    put_branch_item(levels_[level + 1].block, {}, 0, full);
  }
  add_child(level + 1, key, piece, branch.number);
}

unsigned char* TableWriter::put_branch_item(Block& block, std::string_view key, std::uint32_t piece,
                                            std::uint32_t child) {
  unsigned char* item = block.append(kChildBytes + kKeyLengthBytes + key.size() + kPieceBytes);
  put_u32(item, child);
  item[kChildBytes] = static_cast<unsigned char>(key.size());
  unsigned char* to = item + kChildBytes + kKeyLengthBytes;
  if (!key.empty()) std::memcpy(to, key.data(), key.size());
  put_u16(to + key.size(), piece);
  return item;
}

void TableWriter::write(Block& block, std::uint32_t number) {
  file_.write(std::uint64_t{number} * kBlockSize, block.seal(), kBlockSize);
}

Result<TableRoot> TableWriter::finish(bool sync) {
  for (Level& level : levels_) write(level.block, level.number);
  if (const Result<void> closed = file_.close(sync); !closed) return closed.error();
  if (too_large_) return Error{ErrorCode::System, "a document is too large to be stored", "split it"};
  return TableRoot{true, levels_.back().number, static_cast<std::uint32_t>(levels_.size() - 1), entries_, blocks_};
}

}  // namespace pressmark::glass
