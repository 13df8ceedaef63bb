#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/document_codec.h"
#include "indexer/store/glass/chunks.h"
#include "indexer/store/glass/inverter.h"
#include "indexer/store/glass/table_writer.h"
#include "indexer/store/glass/version_file.h"
#include "pressmark/result.h"

namespace pressmark::glass {

struct WriterOptions {
  /// For postings and values before they are sorted, in bytes. What does not fit is written to a nameless file in
  /// the database's folder and merged in the end.
  std::size_t memory_limit = std::size_t{64} << 20;
  /// Compress stored texts and term lists as Xapian does. Without it the tables hold the same, take about a tenth more
  /// room, and are written several times faster; and so are later updates by Xapian, which keeps to what it finds.
  bool deflate = false;
  /// Hand the files to the disk before they become a database.
  bool sync = true;
};

/// Writes a glass database from nothing, without Xapian: what WritableDatabase would write of the same documents,
/// followed by Database::compact. Any Xapian 1.4 reads and updates it. There is no position table: the index keeps the
/// places of words elsewhere (common/word_order.h).
///
/// Nothing that Xapian takes for a database is there before finish() has come to its end. One thread at a time; after
/// an error only destruction is allowed.
class DatabaseWriter {
 public:
  /// `folder` exists and is empty.
  explicit DatabaseWriter(std::filesystem::path folder, const WriterOptions& options = {});
  ~DatabaseWriter();

  /// Adds a document under the next id, from 1; the ids of its terms are those of the vocabulary. Usage for a term that
  /// Xapian would not take.
  Result<std::uint32_t> add(const IndexDocument& document, const std::shared_ptr<const void>& vocabulary = nullptr);

  /// The next `ids` ids are given to no document.
  void leave_free(std::uint32_t ids);

  /// Sets an entry of the database's metadata; an empty value deletes it. Usage for a key that Xapian would not
  /// take.
  Result<void> set_metadata(std::string_view key, std::string_view value);

  /// Adds an entry to the synonym table; the same one again does no harm. Words and keys for which Xapian has no room
  /// are left out.
  void add_synonym(std::string_view key, std::string_view word);

  Result<void> finish();

  std::uint32_t last_document() const { return statistics_.last_document; }

 private:
  using Places = std::vector<Inverter::Place>;  // by id
  struct Slot {
    SlotStatistics statistics;
    std::string key;
    Inverter::Place place;
  };

  Result<void> status() const;
  Places& places_of(const std::shared_ptr<const void>& vocabulary);
  Result<std::uint64_t> length_of(const IndexDocument& document, const Places& places) const;
  void count(std::uint64_t length);
  void add_texts(const IndexDocument& document, std::uint64_t length);
  void invert(const IndexDocument& document, std::uint64_t length, Places& places);
  void fetch_ahead(const IndexDocument& document, std::size_t at, const Places& places) const;
  Slot& slot(std::uint32_t number);
  Result<TableRoot> write_postlist();
  void sort_synonyms();
  Result<TableRoot> write_synonym();
  Result<void> finish_texts(TableRoots& roots);

  std::filesystem::path folder_;
  WriterOptions options_;
  Statistics statistics_;
  TableWriter termlist_;
  std::optional<TableWriter> docdata_;
  Inverter inverter_;
  Inverter::Place lengths_;
  // Not by address: another vocabulary may come to live where one was.
  std::map<std::weak_ptr<const void>, Places, std::owner_less<>> places_;
  std::map<std::string, std::string, std::less<>> metadata_;
  std::map<std::uint32_t, Slot> slots_;
  std::vector<std::pair<std::string, std::string>> synonyms_;
  std::size_t crowded_ = 1U << 18;  // so many synonyms are worth looking through for equal ones
  std::string key_, tag_;           // of the item being made
};

}  // namespace pressmark::glass
