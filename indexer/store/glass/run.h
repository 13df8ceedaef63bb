#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/store/glass/coding.h"
#include "indexer/store/glass/file.h"
#include "pressmark/result.h"

namespace pressmark::glass {

/// What one document contributes to one key.
struct Entry {
  std::uint32_t document = 0;
  std::uint32_t number = 0;  ///< wdf, or the document's length
  std::string_view bytes;    ///< the value; empty for words
};

/// What stands before the entries of a key in a run.
struct KeyHead {
  std::string key;
  std::uint64_t documents = 0;
  std::uint64_t sum = 0;  ///< of the entries' numbers
};

/// The code of an entry is the gap to the document before it, number << 1 | has bytes, and the bytes with their length.
inline constexpr std::size_t kMaxEntryHead = 3 * kMaxVarint;
unsigned char* put_entry_head(unsigned char* to, std::uint32_t previous, const Entry& entry);

/// Appends a key and what is known of its entries; they follow.
void append_head(std::string& to, const KeyHead& head);

/// Reads a run: keys in ascending order, each with its entries by ascending document.
class RunCursor {
 public:
  virtual ~RunCursor() = default;
  RunCursor(const RunCursor&) = delete;
  RunCursor& operator=(const RunCursor&) = delete;

  /// Goes to the next key when all entries of the one before have been read; false at the end or after an error.
  bool next_key();
  const KeyHead& head() const { return head_; }
  /// The next entry of the key, valid until the next call; false after the last.
  bool next_entry(Entry& entry);
  const Result<void>& status() const { return status_; }

 protected:
  RunCursor() = default;

  virtual bool read_head(KeyHead& head) = 0;
  /// Makes the window the next bytes; false when there are none.
  virtual bool refill() = 0;

  std::uint64_t read_varint();
  std::string_view read_bytes(std::size_t size);

  const unsigned char* at_ = nullptr;  // the window: bytes at hand
  const unsigned char* end_ = nullptr;
  Result<void> status_;

 private:
  unsigned char next_byte();

  KeyHead head_;
  std::uint64_t entries_left_ = 0;
  std::uint32_t document_ = 0;
  std::string scratch_;
};

/// A run in a file.
class FileRun final : public RunCursor {
 public:
  FileRun(const File& file, std::uint64_t begin, std::uint64_t end, std::size_t buffer_size);

 private:
  bool read_head(KeyHead& head) override;
  bool refill() override;

  const File& file_;
  std::uint64_t next_;
  std::uint64_t end_of_run_;
  std::vector<unsigned char> buffer_;
};

/// Several runs read as one. A key's entries come from one run after the other; the documents of a later run are
/// greater.
class MergedRuns {
 public:
  explicit MergedRuns(std::vector<std::unique_ptr<RunCursor>> runs);

  bool next_key();
  /// Of the key in all runs.
  const KeyHead& head() const { return head_; }
  bool next_entry(Entry& entry);
  Result<void> status() const;

 private:
  bool later(std::size_t a, std::size_t b) const;
  void advance(std::size_t run);

  std::vector<std::unique_ptr<RunCursor>> runs_;
  std::vector<std::size_t> waiting_;  // heap of runs at a key not yet delivered, the smallest key first
  std::vector<std::size_t> current_;  // runs with the key delivered, in order
  std::size_t reading_ = 0;           // index in current_
  KeyHead head_;
};

}  // namespace pressmark::glass
