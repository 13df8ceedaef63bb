#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/store/glass/table_writer.h"

namespace pressmark::glass {

/// Cuts the postings of one term (or the lengths of all documents) into chunks for the postlist table.
class PostingChunks {
 public:
  explicit PostingChunks(TableWriter& table) : table_(table) {}

  /// `key`: the term in ordered code, or the two bytes of the document lengths, for which both counts are 0.
  void begin(std::string_view key, std::uint64_t documents, std::uint64_t occurrences);
  /// Documents ascend.
  void add(std::uint32_t document, std::uint32_t wdf);
  void end();

 private:
  void flush(bool last);

  TableWriter& table_;
  std::string key_, head_, entries_, chunk_key_, tag_;
  bool first_chunk_ = true;
  bool empty_ = true;
  std::uint32_t first_document_ = 0;
  std::uint32_t last_document_ = 0;
};

/// Cuts the values of one slot into chunks for the postlist table.
class ValueChunks {
 public:
  explicit ValueChunks(TableWriter& table) : table_(table) {}

  /// `key`: value_key(slot).
  void begin(std::string_view key);
  /// Documents ascend.
  void add(std::uint32_t document, std::string_view value);
  void end();

 private:
  void flush();

  TableWriter& table_;
  std::string key_, entries_, chunk_key_;
  std::uint32_t first_document_ = 0;
  std::uint32_t last_document_ = 0;
};

/// What a slot's values have in common.
struct SlotStatistics {
  std::uint32_t count = 0;
  std::string lower, upper;

  void add(std::string_view value);
};

/// Keys of the postlist table that are no terms'; they sort before all terms, metadata first.
std::string metadata_key(std::string_view name);
std::string statistics_key(std::uint32_t slot);
std::string value_key(std::uint32_t slot);  ///< followed by the chunk's first document
std::string lengths_key();

std::string encode(const SlotStatistics& statistics);

}  // namespace pressmark::glass
