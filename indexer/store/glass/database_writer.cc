#include "indexer/store/glass/database_writer.h"

#include <algorithm>
#include <future>
#include <iterator>

#include "indexer/store/glass/coding.h"
#include "indexer/store/glass/termlist.h"

namespace pressmark::glass {
namespace {

constexpr std::uint32_t kLastDocument = UINT32_MAX;
constexpr std::size_t kMaxKey = 255;
constexpr std::size_t kMaxTerm = 245;  // a NUL counts twice

Error too_many(const char* what) {
  return {ErrorCode::System, std::string("the index would hold more than 4,294,967,295 ") + what,
          "build several indexes and search them together"};
}

bool is_term(std::string_view key) { return key.size() < 2 || key[0] != '\0' || key[1] == '\xFF'; }

bool is_slot(std::string_view key) { return !is_term(key) && key[1] == '\xD8'; }

/// Words of one key of the synonym table.
void append_synonym(std::string& to, std::string_view word) {
  constexpr std::size_t kLengthMask = 96;
  append_byte(to, word.size() ^ kLengthMask);
  to.append(word);
}

}  // namespace

DatabaseWriter::DatabaseWriter(std::filesystem::path folder, const WriterOptions& options)
    : folder_(std::move(folder)),
      options_(options),
      termlist_(folder_ / "termlist.glass", options.deflate),
      inverter_(folder_, options.memory_limit) {}

DatabaseWriter::~DatabaseWriter() = default;

DatabaseWriter::Places& DatabaseWriter::places_of(const std::shared_ptr<const void>& vocabulary) {
  const auto known = places_.find(vocabulary);
  if (known != places_.end()) return known->second;
  for (auto it = places_.begin(); it != places_.end();) it = it->first.expired() ? places_.erase(it) : std::next(it);
  return places_[vocabulary];
}

Result<std::uint64_t> DatabaseWriter::length_of(const IndexDocument& document, const Places& places) const {
  std::uint64_t length = 0;
  for (const IndexDocument::Term& term : document.terms) {
    length += term.wdf;
    if (term.id < places.size() && places[term.id].run != 0) continue;  // was good before
    const auto nuls = static_cast<std::size_t>(std::count(term.term.begin(), term.term.end(), '\0'));
    if (term.term.empty() || term.term.size() + nuls > kMaxTerm) {
      return Error{ErrorCode::Usage, "a term has to have 1 to 245 bytes", ""};
    }
  }
  if (length > UINT32_MAX) return too_many("words in one document");
  if (statistics_.last_document >= kLastDocument) return too_many("documents");
  return length;
}

Result<std::uint32_t> DatabaseWriter::add(const IndexDocument& document,
                                          const std::shared_ptr<const void>& vocabulary) {
  Places& places = places_of(vocabulary);
  const Result<std::uint64_t> length = length_of(document, places);
  if (!length) return length.error();
  if (Result<void> written = status(); !written) return written.error();
  count(*length);
  add_texts(document, *length);
  invert(document, *length, places);
  return statistics_.last_document;
}

/// Asked for each document, so that a full disk is noticed while it fills and not after hours.
Result<void> DatabaseWriter::status() const {
  if (Result<void> termlist = termlist_.status(); !termlist) return termlist;
  if (Result<void> docdata = docdata_ ? docdata_->status() : Result<void>{}; !docdata) return docdata;
  return inverter_.status();
}

void DatabaseWriter::leave_free(std::uint32_t ids) {
  statistics_.last_document += std::min(ids, kLastDocument - statistics_.last_document);
}

void DatabaseWriter::count(std::uint64_t length) {
  const auto length32 = static_cast<std::uint32_t>(length);
  Statistics& all = statistics_;
  ++all.documents;
  ++all.last_document;
  all.total_length += length;
  if (length != 0 && (all.smallest_length == 0 || length32 < all.smallest_length)) all.smallest_length = length32;
  all.largest_length = std::max(all.largest_length, length32);
}

/// The tables whose keys are the documents: data, terms, slots in use.
void DatabaseWriter::add_texts(const IndexDocument& document, std::uint64_t length) {
  key_.clear();
  append_ordered(key_, statistics_.last_document);
  if (!document.data.empty()) {
    if (!docdata_) docdata_.emplace(folder_ / "docdata.glass", options_.deflate);
    docdata_->add(key_, document.data);
  }
  tag_.clear();
  append_termlist(tag_, document, length);
  termlist_.add(key_, tag_);
  if (document.values.empty()) return;
  append_byte(key_, 0);
  tag_.clear();
  append_slots(tag_, document);
  termlist_.add(key_, tag_);
}

DatabaseWriter::Slot& DatabaseWriter::slot(std::uint32_t number) {
  const auto known = slots_.find(number);
  return known != slots_.end() ? known->second : slots_.emplace(number, Slot{{}, value_key(number), {}}).first->second;
}

void DatabaseWriter::fetch_ahead(const IndexDocument& document, std::size_t at, const Places& places) const {
  constexpr std::size_t kFar = 8;
  constexpr std::size_t kNear = 4;
  const auto known = [&](std::size_t term) {
    return term < document.terms.size() && document.terms[term].id < places.size();
  };
  if (known(at + kFar)) inverter_.expect(places[document.terms[at + kFar].id]);
  if (known(at + kNear)) inverter_.approach(places[document.terms[at + kNear].id]);
}

void DatabaseWriter::invert(const IndexDocument& document, std::uint64_t length, Places& places) {
  const std::uint32_t id = statistics_.last_document;
  inverter_.add(lengths_key(), {id, static_cast<std::uint32_t>(length), {}}, lengths_);
  for (const auto& [number, value] : document.values) {
    Slot& its = slot(number);
    its.statistics.add(value);
    inverter_.add(its.key, {id, 0, value}, its.place);
  }
  for (std::size_t i = 0; i < document.terms.size(); ++i) {
    const IndexDocument::Term& term = document.terms[i];
    fetch_ahead(document, i, places);
    statistics_.largest_wdf = std::max(statistics_.largest_wdf, term.wdf);
    std::string_view key = term.term;
    if (key.find('\0') != std::string_view::npos) {
      key_.clear();
      append_ordered(key_, key);
      key = key_;
    }
    if (term.id == IndexDocument::kNoId) {
      inverter_.add(key, {id, term.wdf, {}});
    } else {
      if (term.id >= places.size()) places.resize(std::max<std::size_t>(term.id + 1, places.size() * 2));
      inverter_.add(key, {id, term.wdf, {}}, places[term.id]);
    }
  }
}

Result<void> DatabaseWriter::set_metadata(std::string_view key, std::string_view value) {
  if (key.empty() || metadata_key(key).size() > kMaxKey) {
    return Error{ErrorCode::Usage, "a key of the index's metadata has to have 1 to 253 bytes", ""};
  }
  if (value.empty()) {
    if (const auto found = metadata_.find(key); found != metadata_.end()) metadata_.erase(found);
  } else {
    metadata_.insert_or_assign(std::string(key), std::string(value));
  }
  return {};
}

void DatabaseWriter::add_synonym(std::string_view key, std::string_view word) {
  if (key.empty() || key.size() > kMaxKey || word.empty() || word.size() > kMaxKey) return;
  synonyms_.emplace_back(key, word);
  if (synonyms_.size() >= crowded_) sort_synonyms();
}

/// Vocabularies that follow each other hand out the same entries again.
void DatabaseWriter::sort_synonyms() {
  std::sort(synonyms_.begin(), synonyms_.end());
  synonyms_.erase(std::unique(synonyms_.begin(), synonyms_.end()), synonyms_.end());
  crowded_ = std::max(crowded_, 2 * synonyms_.size());
}

Result<TableRoot> DatabaseWriter::write_postlist() {
  TableWriter table(folder_ / "postlist.glass", false);
  for (const auto& [key, value] : metadata_) table.add(metadata_key(key), value);

  std::map<std::string, std::string> statistics;
  for (const auto& [number, slot] : slots_) statistics.emplace(statistics_key(number), encode(slot.statistics));
  for (const auto& [key, tag] : statistics) table.add(key, tag);

  MergedRuns keys = inverter_.read();
  PostingChunks postings(table);
  ValueChunks values(table);
  Entry entry;
  while (keys.next_key()) {
    const KeyHead& head = keys.head();
    if (head.sum > UINT32_MAX && is_term(head.key)) return too_many("occurrences of one word");
    if (is_slot(head.key)) {
      values.begin(head.key);
      while (keys.next_entry(entry)) values.add(entry.document, entry.bytes);
      values.end();
    } else {
      const bool term = is_term(head.key);
      postings.begin(head.key, term ? head.documents : 0, term ? head.sum : 0);
      while (keys.next_entry(entry)) postings.add(entry.document, entry.number);
      postings.end();
    }
  }
  if (const Result<void> read = keys.status(); !read) return read.error();
  return table.finish(options_.sync);
}

Result<TableRoot> DatabaseWriter::write_synonym() {
  if (synonyms_.empty()) return TableRoot{};
  sort_synonyms();
  TableWriter table(folder_ / "synonym.glass", options_.deflate);
  for (std::size_t i = 0; i < synonyms_.size();) {
    const std::string& key = synonyms_[i].first;
    tag_.clear();
    for (; i < synonyms_.size() && synonyms_[i].first == key; ++i) append_synonym(tag_, synonyms_[i].second);
    table.add(key, tag_);
  }
  return table.finish(options_.sync);
}

/// The tables that are small or nearly done; the other thread has the postlist.
Result<void> DatabaseWriter::finish_texts(TableRoots& roots) {
  const Result<TableRoot> termlist = termlist_.finish(options_.sync);
  if (!termlist) return termlist.error();
  const Result<TableRoot> docdata = docdata_ ? docdata_->finish(options_.sync) : Result<TableRoot>(TableRoot{});
  if (!docdata) return docdata.error();
  const Result<TableRoot> synonym = write_synonym();
  if (!synonym) return synonym.error();
  roots.termlist = *termlist;
  roots.docdata = *docdata;
  roots.synonym = *synonym;
  return {};
}

Result<void> DatabaseWriter::finish() {
  if (Result<void> sorted = inverter_.finish(); !sorted) return sorted;
  TableRoots roots;
  std::future<Result<void>> texts = std::async(std::launch::async, [&] { return finish_texts(roots); });
  const Result<TableRoot> postlist = write_postlist();
  if (Result<void> finished = texts.get(); !finished) return finished;
  if (!postlist) return postlist.error();
  roots.postlist = *postlist;
  return write_version_file(folder_, roots, statistics_, {options_.deflate, options_.sync});
}

}  // namespace pressmark::glass
