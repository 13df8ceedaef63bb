#include "indexer/store/bulk_builder.h"

#include <array>
#include <string>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

#include "indexer/store/glass/database_writer.h"
#include "indexer/store/glass/file.h"
#include "indexer/store/glass/self_check.h"
#include "indexer/store/xapian_builder.h"

namespace pressmark {
namespace {

namespace fs = std::filesystem;

constexpr char kWorkFolder[] = "pressmark.bulk";
constexpr char kVersionFile[] = "iamglass";
constexpr std::array kTables{"postlist.glass", "docdata.glass",  "termlist.glass",
                             "position.glass", "spelling.glass", "synonym.glass"};

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
  for (const char* table : kTables) {
    if (!fs::exists(from / table, failed)) continue;
    fs::rename(from / table, to / table, failed);
    if (failed) return system_error("cannot move " + (from / table).string(), failed);
  }
  if (Result<void> synced = glass::sync_folder(to); !synced) return synced;
  fs::rename(from / kVersionFile, to / kVersionFile, failed);
  if (failed) return system_error("cannot move " + (from / kVersionFile).string(), failed);
  if (Result<void> synced = glass::sync_folder(to); !synced) return synced;
  fs::remove_all(from, failed);  // else the next bulk build deletes it
  return {};
}

struct Removal {
  DocumentId first;
  std::size_t count;
};

struct FilterChange {
  DocumentId id;
  std::vector<std::string> add, drop;
};

class BulkBuilder final : public Builder {
 public:
  BulkBuilder(fs::path index, std::size_t memory)
      : index_(std::move(index)),
        work_(index_ / kWorkFolder),
        writer_(std::make_unique<glass::DatabaseWriter>(work_, glass::WriterOptions{.memory_limit = memory})) {}

  ~BulkBuilder() override {
    if (!writer_ || publishing_) return;  // tables that were moved already are known for leftovers by the folder
    writer_.reset();
    std::error_code ignored;
    fs::remove_all(work_, ignored);
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
    for (const auto& [key, word] : article.dictionary) writer_->add_synonym(key, word);
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
    return writer_->set_metadata(key, value);
  }

  Result<void> commit() override {
    if (!writer_) return xapian_ ? xapian_->commit() : Result<void>{};
    if (Result<void> finished = writer_->finish(); !finished) return finished;
    if (Result<void> changed = apply_changes(); !changed) return changed;
    publishing_ = true;
    if (Result<void> published = publish(work_, index_); !published) return published;
    writer_.reset();
    return {};
  }

  std::size_t pending_bytes() const override { return xapian_ ? xapian_->pending_bytes() : 0; }

  const char* name() const override { return "bulk"; }

  bool commits_in_steps() const override { return !writer_; }

 private:
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

  /// Articles that came twice in the same build: what they replace cannot be taken out of tables that are written from
  /// below, but Xapian can do it afterwards.
  Result<void> apply_changes() {
    if (changes_.empty()) return {};
    Result<std::unique_ptr<Builder>> xapian = open_xapian_builder(work_);
    if (!xapian) return xapian.error();
    for (const auto& change : changes_) {
      Result<void> applied = std::holds_alternative<Removal>(change)
                                 ? apply(**xapian, *std::get_if<Removal>(&change))
                                 : apply(**xapian, *std::get_if<FilterChange>(&change));
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

  fs::path index_;
  fs::path work_;
  std::unique_ptr<glass::DatabaseWriter> writer_;  // until the first commit
  bool publishing_ = false;
  std::vector<std::variant<Removal, FilterChange>> changes_;
  std::unique_ptr<Builder> xapian_;
};

}  // namespace

Result<std::unique_ptr<Builder>> open_bulk_builder(const fs::path& index, std::size_t memory) {
  std::error_code failed;
  fs::create_directory(index / kWorkFolder, failed);
  if (failed) return system_error("cannot create " + (index / kWorkFolder).string(), failed);
  if (Result<void> checked = glass::self_check(index / kWorkFolder); !checked) {
    fs::remove_all(index / kWorkFolder, failed);
    return checked.error();
  }
  return std::unique_ptr<Builder>(std::make_unique<BulkBuilder>(index, memory));
}

}  // namespace pressmark
