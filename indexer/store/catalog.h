#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "indexer/store/builder.h"
#include "indexer/store/identity.h"
#include "indexer/store/manifest.h"
#include "pressmark/result.h"

namespace pressmark {

/// An article of the index as the writer needs to know it.
struct StoredArticle {
  DocumentId document = 0;
  std::size_t passages = 0;
  std::string id;
  std::vector<std::string> files;  ///< file_term of each input file that holds it
};

/// What an index holds, seen by its writer: the last commit, and over it the changes since. Reads only; the writer
/// tells it what it writes. One thread at a time but for record_known().
class Catalog {
 public:
  /// Where there is no index yet, an empty one.
  static Result<Catalog> open(const std::filesystem::path& index);
  ~Catalog();
  Catalog(Catalog&&) noexcept;
  Catalog& operator=(Catalog&&) noexcept;

  Result<std::optional<StoredArticle>> find_id(const std::string& id);
  Result<std::optional<StoredArticle>> find_fingerprint(std::uint64_t fingerprint);
  Result<StoredArticle> article(DocumentId document);
  /// Of the stored article; without `passages` for one that was written since the last commit.
  Result<ArticleHashes> hashes_of(DocumentId document);

  /// The articles that came from a file, ascending.
  Result<std::vector<DocumentId>> of_file(const std::string& file_term);
  Result<std::optional<FileRecord>> file_record(const std::string& absolute_path);
  /// All files whose records stand in the last commit, in the order of their keys.
  Result<std::vector<FileRecord>> file_records();

  /// Loads the hashes of all records and texts, so that the three functions on them can be used.
  Result<void> load_hashes();
  /// Whether the last commit has articles of that JSON Lines record. Thread safe once loaded.
  bool record_known(std::uint64_t record) const;
  /// The articles of the record that are still there.
  std::vector<DocumentId> of_record(std::uint64_t record) const;

  /// Whether the document has not been removed since the catalog was opened.
  bool holds(DocumentId document) const;

  void added(StoredArticle article, std::uint64_t fingerprint, std::uint64_t hash);
  /// As added(), under the same document as before.
  void replaced(StoredArticle article, std::uint64_t fingerprint, std::uint64_t hash);
  void removed(const StoredArticle& article);
  void files_changed(const StoredArticle& article);
  /// After the builder's commit: looks at the new state.
  Result<void> committed();

  /// The highest document id that was ever given.
  DocumentId last_document() const;
  std::string metadata(std::string_view key) const;

 private:
  struct Impl;
  explicit Catalog(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace pressmark
