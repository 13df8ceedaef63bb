#include "indexer/store/catalog.h"

#include <xapian.h>

#include <algorithm>
#include <system_error>

#include "common/schema.h"
#include "common/xapian_guard.h"
#include "indexer/store/document_hashes.h"
#include "indexer/store/hash.h"
#include "indexer/store/identity.h"

namespace pressmark {
namespace {

/// The hashes of a value slot.
DocumentHashes load_slot(const Xapian::Database& database, std::uint32_t slot) {
  std::vector<DocumentHashes::Entry> entries;
  entries.reserve(database.get_value_freq(slot));
  for (auto it = database.valuestream_begin(slot); it != database.valuestream_end(slot); ++it) {
    entries.emplace_back(decode_hash(*it), it.get_docid());
  }
  return DocumentHashes(std::move(entries));
}

struct Pending {
  StoredArticle article;
  std::uint64_t hash = 0;
};

}  // namespace

struct Catalog::Impl {
  std::string path;
  std::optional<Xapian::Database> database;  // the last commit; nothing before the first
  DocumentHashes records;
  DocumentHashes fingerprints;

  std::unordered_map<DocumentId, Pending> pending;  // written or changed since the last commit
  std::unordered_map<std::string, DocumentId> pending_ids;
  std::unordered_map<std::string, std::vector<DocumentId>> pending_files;  // by file term; some have let the file go
  std::unordered_map<std::uint64_t, DocumentId> new_fingerprints;
  // Since the catalog was opened:
  std::unordered_set<DocumentId> removed;   // document ids are never given twice
  std::unordered_set<DocumentId> replaced;  // still there, but no longer with the text that the two tables know

  bool is_as_committed(DocumentId document) const {
    return removed.count(document) == 0 && replaced.count(document) == 0;
  }
  StoredArticle load(DocumentId document) const;
  std::optional<StoredArticle> find_committed(const std::string& id) const;
};

StoredArticle Catalog::Impl::load(DocumentId document) const {
  if (const auto found = pending.find(document); found != pending.end()) return found->second.article;
  StoredArticle article;
  article.document = document;
  if (!database) return article;
  article.passages = decode_count(database->get_document(document).get_value(slot::kPassageCount));
  auto term = database->termlist_begin(document);
  const auto end = database->termlist_end(document);
  const auto collect = [&](std::string_view prefix, auto&& take) {
    for (term.skip_to(std::string(prefix)); term != end && (*term).compare(0, prefix.size(), prefix) == 0; ++term)
      take(*term);
  };
  collect(prefix::kId, [&](const std::string& found) { article.id = found.substr(prefix::kId.size()); });
  collect(prefix::kFile, [&](const std::string& found) { article.files.push_back(found); });
  return article;
}

std::optional<StoredArticle> Catalog::Impl::find_committed(const std::string& id) const {
  if (!database) return std::nullopt;
  const std::string term = make_term(prefix::kId, id);
  for (auto it = database->postlist_begin(term); it != database->postlist_end(term); ++it) {
    if (removed.count(*it) == 0) return load(*it);
  }
  return std::nullopt;
}

Catalog::Catalog(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Catalog::~Catalog() = default;
Catalog::Catalog(Catalog&&) noexcept = default;
Catalog& Catalog::operator=(Catalog&&) noexcept = default;

Result<Catalog> Catalog::open(const std::filesystem::path& index) {
  Catalog catalog(std::make_unique<Impl>());
  catalog.impl_->path = index.string();
  std::error_code error;
  const bool single_file = std::filesystem::is_regular_file(index, error);
  if (!single_file && !std::filesystem::exists(index / "iamglass", error)) return catalog;
  Result<void> opened = guarded(index.string(), [&] { catalog.impl_->database.emplace(index.string()); });
  if (!opened) return opened.error();
  return catalog;
}

Result<std::optional<StoredArticle>> Catalog::find_id(const std::string& id) {
  if (const auto found = impl_->pending_ids.find(id); found != impl_->pending_ids.end()) {
    return std::optional<StoredArticle>(impl_->pending.at(found->second).article);
  }
  return guarded(impl_->path, [&] { return impl_->find_committed(id); });
}

Result<std::optional<StoredArticle>> Catalog::find_fingerprint(std::uint64_t fingerprint) {
  std::optional<StoredArticle> none;
  if (fingerprint == 0) return none;
  return guarded(impl_->path, [&]() -> std::optional<StoredArticle> {
    const auto fresh = impl_->new_fingerprints.find(fingerprint);
    if (fresh != impl_->new_fingerprints.end() && impl_->removed.count(fresh->second) == 0)
      return impl_->load(fresh->second);
    for (const auto& [hash, document] : impl_->fingerprints.of(fingerprint)) {
      if (impl_->is_as_committed(document)) return impl_->load(document);
    }
    return std::nullopt;
  });
}

Result<StoredArticle> Catalog::article(DocumentId document) {
  return guarded(impl_->path, [&] { return impl_->load(document); });
}

Result<ArticleHashes> Catalog::hashes_of(DocumentId document) {
  if (const auto found = impl_->pending.find(document); found != impl_->pending.end() && found->second.hash != 0) {
    return ArticleHashes{found->second.hash, {}};
  }
  Result<std::string> data = guarded(impl_->path, [&] {
    return impl_->database ? impl_->database->get_document(document).get_data() : std::string();
  });
  if (!data) return data.error();
  const Result<Article> article = decode_article_data(*data);
  if (!article) return article.error();
  return article_hashes(*article);
}

Result<std::vector<DocumentId>> Catalog::of_file(const std::string& file_term) {
  return guarded(impl_->path, [&] {
    std::vector<DocumentId> documents;
    if (impl_->database) {
      for (auto it = impl_->database->postlist_begin(file_term); it != impl_->database->postlist_end(file_term); ++it) {
        if (impl_->removed.count(*it) == 0 && impl_->pending.count(*it) == 0) documents.push_back(*it);
      }
    }
    if (const auto found = impl_->pending_files.find(file_term); found != impl_->pending_files.end()) {
      for (const DocumentId document : found->second) {
        const auto pending = impl_->pending.find(document);
        if (pending == impl_->pending.end()) continue;
        const auto& files = pending->second.article.files;
        if (std::find(files.begin(), files.end(), file_term) != files.end()) documents.push_back(document);
      }
    }
    std::sort(documents.begin(), documents.end());
    documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
    return documents;
  });
}

Result<std::optional<FileRecord>> Catalog::file_record(const std::string& absolute_path) {
  return guarded(impl_->path, [&] {
    return decode_file_record(impl_->database ? impl_->database->get_metadata(manifest_key(absolute_path)) : "");
  });
}

Result<std::vector<FileRecord>> Catalog::file_records() {
  return guarded(impl_->path, [&] {
    std::vector<FileRecord> records;
    if (!impl_->database) return records;
    const Xapian::Database& database = *impl_->database;
    for (auto it = database.metadata_keys_begin(std::string(metadata::kFile));
         it != database.metadata_keys_end(std::string(metadata::kFile)); ++it) {
      if (std::optional<FileRecord> record = decode_file_record(database.get_metadata(*it)))
        records.push_back(*std::move(record));
    }
    return records;
  });
}

Result<void> Catalog::load_hashes() {
  if (!impl_->database) return {};
  return guarded(impl_->path, [&] {
    impl_->records = load_slot(*impl_->database, slot::kRecord);
    impl_->fingerprints = load_slot(*impl_->database, slot::kFingerprint);
  });
}

bool Catalog::record_known(std::uint64_t record) const { return !impl_->records.of(record).empty(); }

std::vector<DocumentId> Catalog::of_record(std::uint64_t record) const {
  std::vector<DocumentId> documents;
  for (const auto& [hash, document] : impl_->records.of(record)) {
    if (impl_->is_as_committed(document)) documents.push_back(document);
  }
  return documents;
}

bool Catalog::holds(DocumentId document) const { return impl_->removed.count(document) == 0; }

void Catalog::added(StoredArticle article, std::uint64_t fingerprint, std::uint64_t hash) {
  if (fingerprint != 0) impl_->new_fingerprints[fingerprint] = article.document;
  impl_->pending_ids[article.id] = article.document;
  const DocumentId document = article.document;
  for (const std::string& file : article.files) impl_->pending_files[file].push_back(document);
  impl_->pending[document] = {std::move(article), hash};
}

void Catalog::replaced(StoredArticle article, std::uint64_t fingerprint, std::uint64_t hash) {
  impl_->replaced.insert(article.document);
  added(std::move(article), fingerprint, hash);
}

void Catalog::removed(const StoredArticle& article) {
  impl_->removed.insert(article.document);
  impl_->pending.erase(article.document);
  if (const auto found = impl_->pending_ids.find(article.id);
      found != impl_->pending_ids.end() && found->second == article.document) {
    impl_->pending_ids.erase(found);
  }
}

void Catalog::files_changed(const StoredArticle& article) {
  impl_->pending_ids[article.id] = article.document;
  for (const std::string& file : article.files) impl_->pending_files[file].push_back(article.document);
  impl_->pending[article.document].article = article;
}

Result<void> Catalog::committed() {
  return guarded(impl_->path, [&] {
    impl_->database.emplace(impl_->path);  // not reopen(): the bulk builder may have put another directory there
    impl_->pending.clear();
    impl_->pending_ids.clear();
    impl_->pending_files.clear();
  });
}

DocumentId Catalog::last_document() const { return impl_->database ? impl_->database->get_lastdocid() : 0; }

std::string Catalog::metadata(std::string_view key) const {
  const Result<std::string> value = guarded(
      impl_->path, [&] { return impl_->database ? impl_->database->get_metadata(std::string(key)) : std::string(); });
  return value ? *value : "";
}

}  // namespace pressmark
