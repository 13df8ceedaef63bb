#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "indexer/store/analysis.h"
#include "indexer/store/builder.h"
#include "indexer/store/catalog.h"
#include "indexer/store/file_articles.h"
#include "indexer/store/input_scan.h"
#include "pressmark/indexer.h"

namespace pressmark {

/// Decides what each analysed record means for the index and tells the builder: the rules of incremental indexing, in
/// input order, on one thread.
///
///   * an article whose id or text is there already stands once, and remembers every file that holds it;
///   * a changed file replaces its article; a record of JSON Lines that is gone from its file goes only with pruning,
///     because such files are often feeds of what is new;
///   * an article leaves the index when the last file that held it has let it go.
class Updater {
 public:
  Updater(Builder& builder, Catalog& catalog, const IndexOptions& options)
      : builder_(builder), catalog_(catalog), options_(options) {}

  /// A step through the file. All in their order, file by file.
  Result<void> apply(const PendingFile& file, AnalyzedStep step);

  /// Forgets a file that is gone, and the articles that only it held.
  Result<void> drop_file(const FileRecord& file);

  /// Commits what was applied. Only between articles, so always.
  Result<void> commit();

  /// Counts a failure that stands before any file (a directory that cannot be read).
  void fail(const InputFailure& failure);

  const RunSummary& summary() const { return summary_; }
  std::size_t articles_seen() const { return articles_seen_; }

 private:
  /// What is known of the file that is being applied.
  struct CurrentFile {
    const PendingFile* file = nullptr;
    std::string term;  // empty for standard input
    FileArticles articles;
    std::size_t added = 0;  // of whole-file records: new under their id
    bool json_lines = false;
    FileRecord record;
  };

  Result<void> begin_file(const PendingFile& file);
  Result<void> apply_record(AnalyzedRecord record, RecordBatch& batch, const RecordBatch::Place& place);
  Result<void> end_file(const InputStep& end);
  Result<void> apply_article(AnalyzedArticle& article);
  bool count_kept(DocumentId document);
  Result<void> keep(DocumentId document);
  Result<void> keep(StoredArticle stored);
  Result<void> replace(AnalyzedArticle& article, const StoredArticle& stored, const ArticleHashes& before);
  Result<void> write(AnalyzedArticle& article, std::vector<std::string> files, ChangeKind kind);
  std::vector<std::string> add_files(AnalyzedArticle& article, std::vector<std::string> files);
  Result<void> erase(const StoredArticle& article);
  Result<bool> let_go(DocumentId document, const std::string& term);
  Result<void> drop_unseen();
  Result<void> note_builder();
  void report(ChangeKind kind, const std::string& id, const std::string& path);

  Builder& builder_;
  Catalog& catalog_;
  const IndexOptions& options_;
  RecordAnalysis analysis_;  // for records that turn out not to be known after all
  CurrentFile current_;
  std::set<std::string> languages_;
  bool languages_changed_ = true;
  RunSummary summary_;
  std::size_t articles_seen_ = 0;
};

}  // namespace pressmark
