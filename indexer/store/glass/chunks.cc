#include "indexer/store/glass/chunks.h"

#include "indexer/store/glass/coding.h"

namespace pressmark::glass {
namespace {

/// A chunk takes no more entries when it has come to this many bytes.
constexpr std::size_t kChunkBytes = 2000;

}  // namespace

void PostingChunks::begin(std::string_view key, std::uint64_t documents, std::uint64_t occurrences) {
  key_.assign(key);
  head_.clear();
  append_varint(head_, documents);
  append_varint(head_, occurrences);
  first_chunk_ = true;
  empty_ = true;
}

void PostingChunks::add(std::uint32_t document, std::uint32_t wdf) {
  if (entries_.size() >= kChunkBytes) flush(false);
  if (entries_.empty()) {
    first_document_ = document;
    if (empty_) append_varint(head_, document - 1);
    empty_ = false;
  } else {
    append_varint(entries_, document - last_document_ - 1);
  }
  append_varint(entries_, wdf);
  last_document_ = document;
}

void PostingChunks::end() {
  if (!empty_) flush(true);
}

void PostingChunks::flush(bool last) {
  chunk_key_.assign(key_);
  tag_.clear();
  if (first_chunk_) {
    tag_ = head_;
  } else {
    // The two bytes of the document lengths need no end between them and the document.
    if (key_ != lengths_key()) append_byte(chunk_key_, 0);
    append_ordered(chunk_key_, first_document_);
  }
  append_byte(tag_, last ? '1' : '0');
  append_varint(tag_, last_document_ - first_document_);
  tag_.append(entries_);
  table_.add(chunk_key_, tag_);
  entries_.clear();
  first_chunk_ = false;
}

void ValueChunks::begin(std::string_view key) { key_.assign(key); }

void ValueChunks::add(std::uint32_t document, std::string_view value) {
  if (entries_.size() >= kChunkBytes) flush();
  if (entries_.empty()) {
    first_document_ = document;
  } else {
    append_varint(entries_, document - last_document_ - 1);
  }
  append_string(entries_, value);
  last_document_ = document;
}

void ValueChunks::end() {
  if (!entries_.empty()) flush();
}

void ValueChunks::flush() {
  chunk_key_.assign(key_);
  append_ordered(chunk_key_, first_document_);
  table_.add(chunk_key_, entries_);
  entries_.clear();
}

void SlotStatistics::add(std::string_view value) {
  if (count == 0 || value < lower) lower = value;
  if (count == 0 || value > upper) upper = value;
  ++count;
}

std::string metadata_key(std::string_view name) { return std::string("\0\xC0", 2).append(name); }

std::string statistics_key(std::uint32_t slot) {
  std::string key("\0\xD0", 2);
  for (; slot != 0; slot >>= 8) append_byte(key, slot);
  return key;
}

std::string value_key(std::uint32_t slot) {
  std::string key("\0\xD8", 2);
  append_varint(key, slot);
  return key;
}

std::string lengths_key() { return std::string("\0\xE0", 2); }

std::string encode(const SlotStatistics& statistics) {
  std::string out;
  append_varint(out, statistics.count);
  append_string(out, statistics.lower);
  if (statistics.upper != statistics.lower) out.append(statistics.upper);
  return out;
}

}  // namespace pressmark::glass
