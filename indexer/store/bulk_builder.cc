#include "indexer/store/bulk_builder.h"

#include <xapian.h>

#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

#include "common/xapian_guard.h"
#include "indexer/store/glass/database_writer.h"
#include "indexer/store/glass/file.h"
#include "indexer/store/lock.h"
#include "indexer/store/swap.h"
#include "indexer/store/xapian_builder.h"

namespace pressmark {
namespace {

namespace fs = std::filesystem;

constexpr char kWorkFolder[] = "pressmark.bulk";
constexpr char kVersionFile[] = "iamglass";

Error system_error(const std::string& what, const std::error_code& why) {
  return {ErrorCode::System, what + ": " + why.message(), "check permissions and free space"};
}

}  // namespace

bool is_unfinished_bulk_build(const fs::path& index) {
  std::error_code ignored;
  return fs::is_directory(index / kWorkFolder, ignored) && !fs::exists(index / kVersionFile, ignored);
}

Result<void> discard_bulk_build(const fs::path& index) {
  std::error_code failed;
  fs::remove_all(index / kWorkFolder, failed);
  if (failed) return system_error("cannot delete " + (index / kWorkFolder).string(), failed);
  return {};
}

namespace {

/// Moves a finished database to where it is looked for; it is one when the version file has followed its tables.
Result<void> publish(const fs::path& from, const fs::path& to) {
  std::error_code failed;
  std::vector<fs::path> tables;
  for (fs::directory_iterator it(from, failed), end; !failed && it != end; it.increment(failed)) {
    if (it->path().extension() == ".glass") tables.push_back(it->path().filename());
  }
  if (failed) return system_error("cannot look into " + from.string(), failed);
  const auto move = [&](const fs::path& file) -> Result<void> {
    fs::rename(from / file, to / file, failed);
    return failed ? system_error("cannot move " + (from / file).string(), failed) : Result<void>{};
  };
  for (const fs::path& table : tables) {
    if (Result<void> moved = move(table); !moved) return moved;
  }
  if (Result<void> synced = glass::sync_folder(to); !synced) return synced;
  if (Result<void> moved = move(kVersionFile); !moved) return moved;
  if (Result<void> synced = glass::sync_folder(to); !synced) return synced;
  if (Result<void> synced = glass::sync_folder(fs::absolute(to, failed).parent_path()); !synced) return synced;
  fs::remove_all(from, failed);  // else the next bulk build deletes it
  return {};
}

/// One database of two whose documents have different ids.
Result<void> merge(const fs::path& old, const fs::path& added, const fs::path& to) {
  return guarded(old.string(), [&] {
    Xapian::Database both(old.string());
    both.add_database(Xapian::Database(added.string()));
    both.compact(to.string(), Xapian::DBCOMPACT_NO_RENUMBER | Xapian::Compactor::FULL);
  });
}

struct Removal {
  DocumentId first;
  std::size_t count;
};

struct FilterChange {
  DocumentId id;
  std::vector<std::string> add, drop;
};

struct Metadata {
  std::string key, value;
};

class BulkBuilder final : public Builder {
 public:
  explicit BulkBuilder(const BulkOptions& options)
      : index_(real_place(options.index)),
        work_(index_ / kWorkFolder),
        old_documents_(options.last_document),
        writer_(std::make_unique<glass::DatabaseWriter>(work_, glass::WriterOptions{.memory_limit = options.memory})) {
    writer_->leave_free(old_documents_);
  }

  ~BulkBuilder() override {
    if (writer_ && !publishing_) discard();  // tables that were moved already are known for leftovers by the folder
  }
  BulkBuilder(const BulkBuilder&) = delete;
  BulkBuilder& operator=(const BulkBuilder&) = delete;

  Result<DocumentId> add(EncodedArticle article) override {
    if (!writer_) return later([&](Builder& xapian) { return xapian.add(std::move(article)); });
    const DocumentId first = next_article(writer_->last_document());
    writer_->leave_free(first - writer_->last_document() - 1);
    for (const IndexDocument& document : article.documents) {
      if (const Result<std::uint32_t> added = writer_->add(document, article.vocabulary); !added) return added.error();
    }
    for (const DictionaryEntry& entry : article.dictionary) writer_->add_synonym(entry.key, entry.word);
    return first;
  }

  Result<void> remove(DocumentId first, std::size_t count) override {
    if (!writer_) return later([&](Builder& xapian) { return xapian.remove(first, count); });
    changes_.emplace_back(Removal{first, count});
    return {};
  }

  Result<bool> replace(DocumentId first, std::size_t count, const EncodedArticle& article,
                       const std::vector<bool>& same) override {
    if (!writer_) return later([&](Builder& xapian) { return xapian.replace(first, count, article, same); });
    return false;
  }

  Result<void> change_filters(DocumentId id, const std::vector<std::string>& add,
                              const std::vector<std::string>& drop) override {
    if (!writer_) return later([&](Builder& xapian) { return xapian.change_filters(id, add, drop); });
    changes_.emplace_back(FilterChange{id, add, drop});
    return {};
  }

  Result<void> set_metadata(std::string_view key, std::string_view value) override {
    if (!writer_) return later([&](Builder& xapian) { return xapian.set_metadata(key, value); });
    if (old_documents_ == 0) return writer_->set_metadata(key, value);
    changes_.emplace_back(Metadata{std::string(key), std::string(value)});  // merging would keep the old value
    return {};
  }

  Result<void> commit() override {
    if (!writer_) return xapian_ ? xapian_->commit() : Result<void>{};
    if (old_documents_ > 0) return commit_additions();
    if (Result<void> finished = writer_->finish(); !finished) return finished;
    if (Result<void> changed = apply_changes(work_); !changed) return changed;
    publishing_ = true;
    if (Result<void> published = publish(work_, index_); !published) return published;
    writer_.reset();
    return {};
  }

  std::size_t pending_bytes() const override { return xapian_ ? xapian_->pending_bytes() : 0; }

  const char* name() const override { return "bulk"; }

  bool commits_in_steps() const override { return !writer_; }

 private:
  void discard() {
    writer_.reset();
    std::error_code ignored;
    fs::remove_all(work_, ignored);
  }

  /// What happens after the first commit.
  template <class Work>
  auto later(Work work) -> decltype(work(std::declval<Builder&>())) {
    if (!xapian_) {
      Result<std::unique_ptr<Builder>> opened = open_xapian_builder(index_);
      if (!opened) return opened.error();
      xapian_ = *std::move(opened);
    }
    return work(*xapian_);
  }

  /// The old database and the new documents become one, which takes the place of the old one when all is done to it.
  Result<void> commit_additions() {
    if (writer_->last_document() == old_documents_) {
      discard();
      return apply_changes(index_);
    }
    const Result<fs::path> fresh = place_beside(index_, ".bulk");
    if (!fresh) return fresh.error();
    if (Result<void> finished = writer_->finish(); !finished) return finished;
    if (Result<void> merged = merge(index_, work_, *fresh); !merged) return merged;
    if (Result<void> changed = apply_changes(*fresh); !changed) return changed;
    // Held until the end: nobody else may write to what is now the index.
    Result<IndexLock> lock = IndexLock::acquire(*fresh, {});
    if (!lock) return lock.error();
    if (Result<void> synced = sync_to_disk(*fresh); !synced) return synced;
    if (Result<void> replaced = replace_directory(index_, *fresh); !replaced) return replaced;
    lock_.emplace(*std::move(lock));
    writer_.reset();
    return {};
  }

  /// Articles of this build that were replaced in it, changes of old ones: what they replace cannot be taken out of
  /// tables that are written from below, but Xapian can do it afterwards.
  Result<void> apply_changes(const fs::path& database) {
    if (changes_.empty()) return {};
    Result<std::unique_ptr<Builder>> xapian = open_xapian_builder(database);
    if (!xapian) return xapian.error();
    for (const auto& change : changes_) {
      Result<void> applied = std::visit([&](const auto& what) { return apply(**xapian, what); }, change);
      if (!applied) return applied;
    }
    changes_.clear();
    return (*xapian)->commit();
  }

  static Result<void> apply(Builder& xapian, const Removal& change) {
    return xapian.remove(change.first, change.count);
  }

  static Result<void> apply(Builder& xapian, const FilterChange& change) {
    return xapian.change_filters(change.id, change.add, change.drop);
  }

  static Result<void> apply(Builder& xapian, const Metadata& change) {
    return xapian.set_metadata(change.key, change.value);
  }

  fs::path index_;
  fs::path work_;
  DocumentId old_documents_;
  std::unique_ptr<glass::DatabaseWriter> writer_;  // until the first commit
  bool publishing_ = false;
  std::vector<std::variant<Removal, FilterChange, Metadata>> changes_;
  std::optional<IndexLock> lock_;  // of the directory that took the place of the one the caller has locked
  std::unique_ptr<Builder> xapian_;
};

}  // namespace

Result<std::unique_ptr<Builder>> open_bulk_builder(const BulkOptions& options,
                                                   Result<void> (*check)(const std::filesystem::path&)) {
  std::error_code failed;
  const fs::path work = options.index / kWorkFolder;
  fs::create_directory(work, failed);
  if (failed) return system_error("cannot create " + work.string(), failed);
  if (Result<void> checked = check(work); !checked) {
    fs::remove_all(work, failed);
    return checked.error();
  }
  return std::unique_ptr<Builder>(std::make_unique<BulkBuilder>(options));
}

}  // namespace pressmark
