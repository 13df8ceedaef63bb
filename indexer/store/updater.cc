#include "indexer/store/updater.h"

#include <algorithm>
#include <memory>
#include <sstream>
#include <utility>

#include "common/schema.h"

namespace pressmark {
namespace {

/// Adds filter terms to the article document; the article takes their bytes along.
void add_filters(EncodedArticle& article, const std::vector<std::string>& filters) {
  struct Owned {
    std::vector<std::string> filters;
    std::shared_ptr<const void> others;
  };
  const auto owned = std::make_shared<const Owned>(Owned{filters, std::move(article.own_terms)});
  auto& terms = article.documents.front().terms;
  for (const std::string& filter : owned->filters) {
    const auto at = std::lower_bound(terms.begin(), terms.end(), filter,
                                     [](const auto& have, const std::string& wanted) { return have.term < wanted; });
    terms.insert(at, {filter, IndexDocument::kNoId, 0});
  }
  article.own_terms = owned;
}

}  // namespace

Result<void> Updater::apply(const PendingFile& file, AnalyzedStep step) {
  if (Result<void> begun = begin_file(file); !begun) return begun;
  RecordBatch& batch = step.step.batch;
  current_.json_lines = batch.format == InputFormat::JsonLines;  // also of a feed that is empty now
  if (step.records.empty()) return end_file(step.step);
  for (std::size_t i = 0; i < step.records.size(); ++i) {
    if (Result<void> applied = apply_record(std::move(step.records[i]), batch, batch.places[i]); !applied)
      return applied;
  }
  return {};
}

Result<void> Updater::apply_record(AnalyzedRecord record, RecordBatch& batch, const RecordBatch::Place& place) {
  current_.record.content = current_.json_lines ? 0 : record.content;
  if (record.known) {
    const std::vector<DocumentId> known =
        current_.json_lines ? catalog_.of_record(record.content) : current_.articles.before();
    for (const DocumentId document : known) {
      if (Result<void> kept = keep(document); !kept) return kept;
    }
    if (!known.empty() || !current_.json_lines) return {};
    // Another record with the same id has replaced the article since it was recognised.
    record = analysis_.analyze(batch, place, record.content);
  }
  if (record.failure) fail(*record.failure);
  for (AnalyzedArticle& article : record.articles) {
    if (Result<void> applied = apply_article(article); !applied) return applied;
  }
  return {};
}

Result<void> Updater::begin_file(const PendingFile& file) {
  if (current_.file == &file) return {};
  current_ = {};
  current_.file = &file;
  current_.record.path = file.absolute;
  if (file.absolute == "-") return {};
  current_.term = file_term(file.absolute);
  Result<std::vector<DocumentId>> before = catalog_.of_file(current_.term);
  if (!before) return before.error();
  current_.articles = FileArticles(*std::move(before));
  return {};
}

Result<void> Updater::end_file(const InputStep& end) {
  const PendingFile& file = *current_.file;
  if (!end.error.empty()) fail({file.path.string(), 0, end.error});
  // What failed may be there again tomorrow: only a file that was read to its end says that something is gone.
  const bool complete = end.error.empty() && current_.record.failed == 0;
  if (complete && !current_.term.empty() && (!current_.json_lines || options_.prune)) {
    if (Result<void> dropped = drop_unseen(); !dropped) return dropped;
  }
  if (!current_.term.empty()) {
    current_.record.stamp = end.stamp;
    current_.record.articles = static_cast<std::uint32_t>(current_.articles.seen());
    const std::string bytes = encode_file_record(current_.record);
    if (Result<void> set = builder_.set_metadata(manifest_key(file.absolute), bytes); !set) return set;
  }
  current_ = {};
  return {};
}

Result<void> Updater::apply_article(AnalyzedArticle& article) {
  Result<std::optional<StoredArticle>> same_id = catalog_.find_id(article.id);
  if (!same_id) return same_id.error();
  if (*same_id) {
    Result<ArticleHashes> before = catalog_.hashes_of((*same_id)->document);
    if (before && before->article == article.hashes.article) return keep(**std::move(same_id));
    return replace(article, **same_id, before ? *before : ArticleHashes{});
  }
  Result<std::optional<StoredArticle>> same_text = catalog_.find_fingerprint(article.fingerprint);
  if (!same_text) return same_text.error();
  if (*same_text) return keep(**std::move(same_text));
  return write(article, add_files(article, {}), ChangeKind::Added);
}

/// Counts an article that stays; false when it was counted before, for two records of one file may give the same.
bool Updater::count_kept(DocumentId document) {
  ++articles_seen_;
  if (!current_.articles.see(document)) return false;
  ++summary_.unchanged;
  return true;
}

/// The usual case in a file that grows: an article of which the index knows that this file holds it is not looked up.
Result<void> Updater::keep(DocumentId document) {
  if (current_.articles.was_there(document)) {
    count_kept(document);
    return {};
  }
  Result<StoredArticle> stored = catalog_.article(document);
  return stored ? keep(*std::move(stored)) : stored.error();
}

Result<void> Updater::keep(StoredArticle stored) {
  if (!count_kept(stored.document)) return {};
  const std::string& term = current_.term;
  if (term.empty() || std::find(stored.files.begin(), stored.files.end(), term) != stored.files.end()) return {};
  if (Result<void> changed = builder_.change_filters(stored.document, {term}, {}); !changed) return changed;
  stored.files.push_back(term);
  catalog_.files_changed(stored);
  return {};
}

/// Gives the article the filters of the files that hold it, this one among them.
std::vector<std::string> Updater::add_files(AnalyzedArticle& article, std::vector<std::string> files) {
  const std::string& term = current_.term;
  if (!term.empty() && std::find(files.begin(), files.end(), term) == files.end()) files.push_back(term);
  std::sort(files.begin(), files.end());
  add_filters(article.encoded, files);
  if (!article.encoded.stemmer.empty() && languages_.insert(article.encoded.stemmer).second) languages_changed_ = true;
  return files;
}

/// Where it stands if it can: most changes of an article leave most of its passages alone. An article that was written
/// in this run already is moved, which is seldom and simple.
Result<void> Updater::replace(AnalyzedArticle& article, const StoredArticle& stored, const ArticleHashes& before) {
  std::vector<std::string> files = add_files(article, stored.files);
  if (!before.passages.empty()) {
    const std::vector<std::uint64_t>& now = article.hashes.passages;
    std::vector<bool> same(now.size() + 1);
    for (std::size_t i = 0; i < std::min(now.size(), before.passages.size()); ++i) {
      same[i + 1] = now[i] == before.passages[i];
    }
    const Result<bool> replaced = builder_.replace(stored.document, stored.passages + 1, article.encoded, same);
    if (!replaced) return replaced.error();
    if (*replaced) {
      ++articles_seen_;
      catalog_.replaced({stored.document, now.size(), article.id, std::move(files)}, article.fingerprint,
                        article.hashes.article);
      current_.articles.see(stored.document);
      report(ChangeKind::Updated, article.id, current_.file->path.string());
      return {};
    }
  }
  if (Result<void> erased = erase(stored); !erased) return erased;
  return write(article, std::move(files), ChangeKind::Updated);
}

Result<void> Updater::write(AnalyzedArticle& article, std::vector<std::string> files, ChangeKind kind) {
  ++articles_seen_;
  const std::size_t passages = article.encoded.documents.size() - 1;
  Result<DocumentId> first = builder_.add(std::move(article.encoded));
  if (!first) return first.error();
  catalog_.added({*first, passages, article.id, std::move(files)}, article.fingerprint, article.hashes.article);
  current_.articles.see(*first);
  if (kind == ChangeKind::Added) ++current_.added;
  report(kind, article.id, current_.file->path.string());
  return {};
}

Result<void> Updater::erase(const StoredArticle& article) {
  if (Result<void> removed = builder_.remove(article.document, article.passages + 1); !removed) return removed;
  catalog_.removed(article);
  current_.articles.forget(article.document);
  return {};
}

/// Takes the file from the article; true when that was the last one and the article is gone.
Result<bool> Updater::let_go(DocumentId document, const std::string& term) {
  Result<StoredArticle> stored = catalog_.article(document);
  if (!stored) return stored.error();
  std::vector<std::string>& files = stored->files;
  files.erase(std::remove(files.begin(), files.end(), term), files.end());
  if (files.empty()) {
    if (Result<void> erased = erase(*stored); !erased) return erased.error();
    return true;
  }
  if (Result<void> changed = builder_.change_filters(document, {}, {term}); !changed) return changed.error();
  catalog_.files_changed(*stored);
  return false;
}

Result<void> Updater::drop_unseen() {
  for (const DocumentId document : current_.articles.unseen()) {
    if (!catalog_.holds(document)) continue;  // replaced under its id
    Result<StoredArticle> stored = catalog_.article(document);
    if (!stored) return stored.error();
    const Result<bool> gone = let_go(document, current_.term);
    if (!gone) return gone.error();
    if (!*gone) continue;
    // The changed file gives another article instead: that is an update to whoever looks at the file.
    if (!current_.json_lines && current_.added > 0) {
      --current_.added;
      --summary_.added;
      ++summary_.updated;
    } else {
      report(ChangeKind::Removed, stored->id, current_.file->path.string());
    }
  }
  return {};
}

Result<void> Updater::drop_file(const FileRecord& file) {
  const std::string term = file_term(file.path);
  Result<std::vector<DocumentId>> documents = catalog_.of_file(term);
  if (!documents) return documents.error();
  for (const DocumentId document : *documents) {
    Result<StoredArticle> stored = catalog_.article(document);
    if (!stored) return stored.error();
    const Result<bool> gone = let_go(document, term);
    if (!gone) return gone.error();
    if (*gone) report(ChangeKind::Removed, stored->id, file.path);
  }
  return builder_.set_metadata(manifest_key(file.path), "");
}

/// Each builder stands once in the list of those that wrote the index.
Result<void> Updater::note_builder() {
  const std::string known = catalog_.metadata(metadata::kBuilder);
  const bool changed = summary_.added + summary_.updated + summary_.removed > 0;
  if (!changed || known.empty() || known.find(builder_.name()) != std::string::npos) return {};
  return builder_.set_metadata(metadata::kBuilder, known + ", " + builder_.name());
}

Result<void> Updater::commit() {
  if (Result<void> noted = note_builder(); !noted) return noted;
  if (languages_changed_) {
    std::istringstream stored(catalog_.metadata(metadata::kLanguages));
    for (std::string language; stored >> language;) languages_.insert(language);
    std::string list;
    for (const std::string& language : languages_) list += (list.empty() ? "" : " ") + language;
    if (Result<void> set = builder_.set_metadata(metadata::kLanguages, list); !set) return set;
    languages_changed_ = false;
  }
  if (Result<void> committed = builder_.commit(); !committed) return committed;
  return catalog_.committed();
}

void Updater::fail(const InputFailure& failure) {
  ++summary_.failed;
  if (current_.file != nullptr) {
    ++current_.record.failed;
    if (current_.record.failures.size() < kMaxFailuresKept) current_.record.failures.push_back(failure);
  }
  if (options_.failure) options_.failure(failure);
}

void Updater::report(ChangeKind kind, const std::string& id, const std::string& path) {
  switch (kind) {
    case ChangeKind::Added:
      ++summary_.added;
      break;
    case ChangeKind::Updated:
      ++summary_.updated;
      break;
    case ChangeKind::Removed:
      ++summary_.removed;
      break;
  }
  if (options_.change) options_.change({kind, id, path});
}

}  // namespace pressmark
