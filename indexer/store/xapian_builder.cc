#include "indexer/store/xapian_builder.h"

#include <xapian.h>

#include <algorithm>
#include <set>
#include <unordered_set>
#include <utility>

#include "common/xapian_document.h"
#include "common/xapian_guard.h"
#include "indexer/store/hash.h"

namespace pressmark {
namespace {

/// What Xapian's inverter holds of a document until the next commit: a tree node a term, about, and the values.
std::size_t memory_of(const IndexDocument& document) {
  std::size_t bytes = document.data.size() / 4 + 64 * document.terms.size();
  for (const auto& [slot, value] : document.values) bytes += 96 + value.size();
  return bytes;
}

/// A stored document as it is to be. Xapian writes only what differs, if no other document was read in between.
Xapian::Document changed_to(const IndexDocument& wanted, Xapian::Document stored) {
  std::vector<std::string> gone;
  std::vector<const IndexDocument::Term*> fresh;
  auto have = stored.termlist_begin();
  const auto end = stored.termlist_end();
  for (const IndexDocument::Term& want : wanted.terms) {
    for (; have != end && *have < want.term; ++have) gone.push_back(*have);
    if (have != end && *have == want.term && have.get_wdf() == want.wdf) {
      ++have;
    } else {
      fresh.push_back(&want);  // one that was there with another count goes first
    }
  }
  for (; have != end; ++have) gone.push_back(*have);
  for (const std::string& term : gone) stored.remove_term(term);
  for (const IndexDocument::Term* term : fresh) stored.add_term(std::string(term->term), term->wdf);
  stored.clear_values();
  for (const auto& [slot, value] : wanted.values) stored.add_value(slot, value);
  stored.set_data(wanted.data);
  return stored;
}

class XapianBuilder final : public Builder {
 public:
  explicit XapianBuilder(std::string path)
      : path_(std::move(path)), database_(path_, Xapian::DB_CREATE_OR_OPEN | Xapian::DB_BACKEND_GLASS) {
    database_.begin_transaction(false);
  }

  Result<DocumentId> add(EncodedArticle article) override {
    return guarded(path_, [&] {
      // Converted before the first one is added: what throws here (an overlong term) leaves nothing half written.
      std::vector<Xapian::Document> documents;
      documents.reserve(article.documents.size());
      for (const IndexDocument& document : article.documents) documents.push_back(to_xapian(document));
      const DocumentId first = next_article(database_.get_lastdocid());
      for (std::size_t i = 0; i < documents.size(); ++i) {
        database_.replace_document(first + static_cast<DocumentId>(i), documents[i]);
        pending_bytes_ += memory_of(article.documents[i]);
      }
      for (const DictionaryEntry& entry : article.dictionary) remember(entry);
      return first;
    });
  }

  Result<bool> replace(DocumentId first, std::size_t count, const EncodedArticle& article,
                       const std::vector<bool>& same) override {
    return guarded(path_, [&] {
      const std::size_t size = article.documents.size();
      const auto stays = [&](std::size_t i) { return i < same.size() && same[i]; };
      for (std::size_t i = count; i < size; ++i) {
        if (is_taken(first + static_cast<DocumentId>(i))) return false;
      }
      for (std::size_t i = 0; i < size; ++i) {
        if (stays(i)) continue;
        const DocumentId id = first + static_cast<DocumentId>(i);
        const IndexDocument& document = article.documents[i];
        database_.replace_document(id,
                                   i < count ? changed_to(document, database_.get_document(id)) : to_xapian(document));
        pending_bytes_ += 2 * memory_of(document);
      }
      for (std::size_t i = size; i < count; ++i) database_.delete_document(first + static_cast<DocumentId>(i));
      for (const DictionaryEntry& entry : article.dictionary) {
        if (!stays(entry.document)) remember(entry);
      }
      return true;
    });
  }

  Result<void> remove(DocumentId first, std::size_t count) override {
    return guarded(path_, [&] {
      for (std::size_t i = 0; i < count; ++i) {
        database_.delete_document(first + static_cast<DocumentId>(i));
        pending_bytes_ += 4096;
      }
    });
  }

  Result<void> change_filters(DocumentId id, const std::vector<std::string>& add,
                              const std::vector<std::string>& drop) override {
    return guarded(path_, [&] {
      Xapian::Document document = database_.get_document(id);
      for (const std::string& term : add) document.add_boolean_term(term);
      for (const std::string& term : drop) document.remove_term(term);
      database_.replace_document(id, document);
      pending_bytes_ += 4096;
    });
  }

  Result<void> set_metadata(std::string_view key, std::string_view value) override {
    return guarded(path_, [&] { database_.set_metadata(std::string(key), std::string(value)); });
  }

  Result<void> commit() override {
    return guarded(path_, [&] {
      add_dictionary();
      database_.commit_transaction();
      database_.commit();
      database_.begin_transaction(false);
      pending_bytes_ = 0;
    });
  }

  std::size_t pending_bytes() const override { return pending_bytes_; }

 private:
  bool is_taken(DocumentId id) const {
    if (id > database_.get_lastdocid()) return false;
    try {
      database_.get_doclength(id);
      return true;
    } catch (const Xapian::DocNotFoundError&) {
      return false;
    }
  }

  /// Each encoder hands out its own entries, so the same ones come once a thread.
  void remember(const DictionaryEntry& entry) {
    if (!known_entries_.insert(content_hash(entry.word, content_hash(entry.key))).second) return;
    pending_bytes_ += 128 + entry.key.size() + entry.word.size();
    dictionary_.emplace(entry.key, entry.word);
  }

  bool has_entry(const std::string& key, const std::string& word) const {
    return std::find(database_.synonyms_begin(key), database_.synonyms_end(key), word) != database_.synonyms_end(key);
  }

  /// Nearly all words of a changed article are known: to look costs less than to write their blocks anew. In the order
  /// of the keys, since Xapian keeps the words of one key in memory.
  void add_dictionary() {
    for (const auto& [key, word] : dictionary_) {
      if (!has_entry(key, word)) database_.add_synonym(key, word);
    }
    dictionary_.clear();
  }

  std::string path_;
  Xapian::WritableDatabase database_;
  std::set<std::pair<std::string, std::string>> dictionary_;
  std::unordered_set<std::uint64_t> known_entries_;
  std::size_t pending_bytes_ = 0;
};

}  // namespace

Result<std::unique_ptr<Builder>> open_xapian_builder(const std::filesystem::path& index) {
  return guarded(index.string(),
                 [&]() -> std::unique_ptr<Builder> { return std::make_unique<XapianBuilder>(index.string()); });
}

}  // namespace pressmark
