#include "searcher/query/snapshot.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <numeric>
#include <set>
#include <sstream>
#include <utility>

#include "common/analyzer.h"
#include "common/document_codec.h"
#include "common/schema.h"
#include "common/single_file.h"
#include "common/stemming.h"
#include "common/xapian_guard.h"
#include "searcher/query/scripts.h"

namespace pressmark {
namespace {

/// In an index of another script than Latin there are many; the first of them do for names.
constexpr std::size_t kMostForeignWords = 20'000;

/// So many stems are kept with their words.
constexpr std::size_t kMostStems = 10'000;

std::string title_term() { return make_term(prefix::kKind, "title"); }

/// Tells one file from another that took its place; 0 when there is none.
std::uint64_t identity_of(const std::filesystem::path& path) {
  struct stat info {};
  const std::string inside = (path / "iamglass").string();
  if (::stat(inside.c_str(), &info) != 0 && ::stat(path.c_str(), &info) != 0) return 0;
  // The directory tells of a swap; iamglass itself is replaced by every commit.
  struct stat directory {};
  if (::stat(path.c_str(), &directory) == 0) info = directory;
  return static_cast<std::uint64_t>(info.st_ino) * 1000003U + static_cast<std::uint64_t>(info.st_dev);
}

/// A file that was written later may still be written again without a new time.
constexpr std::time_t kSettled = 2;  // seconds

/// What a commit changes of the file that says which commit is the newest; nothing when it cannot be told.
std::optional<std::array<std::int64_t, 5>> stamp_of(const std::filesystem::path& path) {
  struct stat info {};
  const std::string inside = (path / "iamglass").string();
  if (::stat(inside.c_str(), &info) != 0 && ::stat(path.c_str(), &info) != 0) return std::nullopt;
  if (info.st_mtim.tv_sec + kSettled > std::time(nullptr)) return std::nullopt;
  return {{static_cast<std::int64_t>(info.st_dev), static_cast<std::int64_t>(info.st_ino), info.st_size,
           info.st_mtim.tv_sec, info.st_mtim.tv_nsec}};
}

/// Whether somebody keeps other things there: no index, and no place for one that is not yet made.
bool is_other_folder(const std::filesystem::path& path) {
  std::error_code ignored;
  const auto has = [&](const char* name) { return std::filesystem::exists(path / name, ignored); };
  return std::filesystem::is_directory(path, ignored) && !has("iamglass") && !has("pressmark.lock") &&
         !std::filesystem::is_empty(path, ignored);
}

Error incompatible(const std::string& path, const std::string& why) {
  return {ErrorCode::Incompatible, "the index at " + path + " " + why,
          "rebuild it from your articles with: pressmark-index --rebuild -i " + path + " PATH..."};
}

Result<void> check_schema(const Xapian::Database& database, const std::string& path) {
  const std::string schema = database.get_metadata(std::string(metadata::kSchema));
  if (schema.empty()) {
    if (database.get_doccount() == 0) return {};  // nothing has been committed yet
    return incompatible(path, "was not written by pressmark-index");
  }
  if (schema != std::to_string(kSchemaVersion)) {
    return incompatible(path, "has schema " + schema + ", this program reads schema " + std::to_string(kSchemaVersion));
  }
  const std::string analyzer = database.get_metadata(std::string(metadata::kAnalyzer));
  if (analyzer != Analyzer::description()) {
    return incompatible(path,
                        "has words cut by “" + analyzer + "”, this program cuts by “" + Analyzer::description() + "”");
  }
  return {};
}

/// "20221205", cut or not (bounds may be), as a day.
std::optional<Date> day_of(const std::string& value) {
  if (value.size() != 8) return std::nullopt;
  return parse_iso_date(value.substr(0, 4) + '-' + value.substr(4, 2) + '-' + value.substr(6));
}

}  // namespace

Result<void> Snapshot::open_shard(Shard& shard) {
  const std::string path = shard.path.string();
  const auto stamp = stamp_of(shard.path);
  shard.stamp.reset();
  shard.identity = identity_of(shard.path);
  if (shard.identity == 0) {
    return Error{ErrorCode::NotFound, "no index at " + path, "create it with: pressmark-index -i " + path + " PATH..."};
  }
  if (is_other_folder(shard.path)) {
    return Error{ErrorCode::NotFound, path + " is a folder, but no index",
                 "make an index of the articles in it with: pressmark-index -i " + path + ".index " + path +
                     ", and search that with -i " + path + ".index"};
  }
  shard.database = open_database(shard.path);
  shard.table.reset();
  Result<void> checked = check_schema(shard.database, path);
  if (checked) shard.stamp = stamp;
  return checked;
}

Result<std::unique_ptr<Snapshot>> Snapshot::open(const std::vector<std::filesystem::path>& paths) {
  if (paths.empty()) return Error{ErrorCode::Usage, "no index was named", "name one with -i"};
  std::unique_ptr<Snapshot> snapshot(new Snapshot);
  snapshot->name_ = paths.front().string();
  for (const std::filesystem::path& path : paths) {
    std::error_code ignored;
    const auto is_this = [&](const Shard& other) { return std::filesystem::equivalent(path, other.path, ignored); };
    if (std::any_of(snapshot->shards_.begin(), snapshot->shards_.end(), is_this)) continue;  // named twice
    Shard shard;
    shard.path = path;
    const Result<Result<void>> opened = guarded(path.string(), [&] { return snapshot->open_shard(shard); });
    if (!opened) return opened.error();
    if (!*opened) return opened->error();
    snapshot->shards_.push_back(std::move(shard));
  }
  const Result<void> read = guarded(snapshot->name_, [&] { snapshot->read_statistics(); });
  if (!read) return read.error();
  return snapshot;
}

Result<void> Snapshot::refresh() {
  ++requests_;
  for (Shard& shard : shards_) {
    if (shard.terms) shard.terms->begin_request();
    if (requests_ == 2) shard.columns.clear();  // they only know what the first request read
    const auto stamp = stamp_of(shard.path);
    if (stamp && stamp == shard.stamp) continue;  // asking Xapian would mean to read files
    // A rebuilt index may have the revision number of the old one, so that reopen() sees no difference.
    if (identity_of(shard.path) != shard.identity) {
      changed_ = true;
      if (Result<void> opened = open_shard(shard); !opened) return opened;
      continue;
    }
    if (shard.database.reopen()) {
      changed_ = true;
      shard.table.reset();
      if (Result<void> checked = check_schema(shard.database, shard.path.string()); !checked) return checked;
    }
    shard.stamp = stamp;
  }
  if (changed_) read_statistics();
  return {};
}

void Snapshot::read_statistics() {
  changed_ = false;
  all_ = Xapian::Database();
  sounds_.reset();
  word_lists_.reset();
  std::set<std::string> languages;
  for (const Shard& shard : shards_) {
    all_.add_database(shard.database);
    std::istringstream words(shard.database.get_metadata(std::string(metadata::kLanguages)));
    for (std::string word; words >> word;) languages.insert(word);
  }
  if (languages.empty()) languages.insert(std::string(Stemmer::language_for(std::nullopt)));
  if (!std::equal(languages.begin(), languages.end(), languages_.begin(), languages_.end())) {
    languages_.assign(languages.begin(), languages.end());
    stemmers_.clear();
    for (const std::string& language : languages_) stemmers_.emplace_back(language);
  }
  words_of_stems_.clear();
  const std::optional<Date> first = day_of(all_.get_value_lower_bound(slot::kDate));
  const std::optional<Date> last = day_of(all_.get_value_upper_bound(slot::kDate));
  dates_.reset();
  if (first && last) dates_.emplace(*first, *last);
  article_count_ = all_.get_termfreq(title_term());
  // Every word counts once as a word of its passage and once as a stem of its article.
  const double words = all_.get_avlength() * all_.get_doccount() / 2;
  mean_article_length_ = article_count_ == 0 ? 1 : std::max(1.0, words / article_count_);
  for (const Shard& shard : shards_) {
    shard.norms.reset();  // the mean is another one now
    shard.terms.reset();
    shard.articles.reset();
    shard.columns.clear();
  }
  mean_passage_length_ = passage_count() == 0 ? 1 : std::max(1.0, words / passage_count());
}

const std::vector<std::string>& Snapshot::words_of_stem(const std::string& stem) const {
  if (const auto known = words_of_stems_.find(stem); known != words_of_stems_.end()) return known->second;
  if (words_of_stems_.size() >= kMostStems) words_of_stems_.clear();
  const std::string key = make_term(dictionary::kStemWords, stem);
  std::vector<std::string> words(all_.synonyms_begin(key), all_.synonyms_end(key));
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words_of_stems_.emplace(stem, std::move(words)).first->second;
}

const WordList& Snapshot::words_beginning_with(const std::string& start) const {
  if (!word_lists_) word_lists_.emplace(all_);
  return word_lists_->beginning_with(start);
}

const Snapshot::Sounds& Snapshot::sounds() const {
  if (!sounds_) {
    sounds_.emplace();
    auto it = all_.allterms_begin();
    const auto end = all_.allterms_end();
    it.skip_to("\x80");  // behind all that begins with an ASCII character
    for (std::size_t seen = 0; it != end && seen < kMostForeignWords; ++it, ++seen) {
      const std::string word = *it;
      std::string its = sound(word);
      if (!its.empty()) (*sounds_)[std::move(its)].push_back(word);
    }
  }
  return *sounds_;
}

std::vector<std::string> Snapshot::words_in_other_scripts(const std::string& word) const {
  if (sounds().empty()) return {};
  const auto found = sounds().find(sound(word));
  return found == sounds().end() ? std::vector<std::string>() : found->second;
}

const ArticleTable& Snapshot::table(std::size_t i) const {
  if (!shards_[i].table) shards_[i].table = std::make_unique<ArticleTable>(shards_[i].database);
  return *shards_[i].table;
}

LengthNorms& Snapshot::length_norms(std::size_t i) const {
  if (!shards_[i].norms)
    shards_[i].norms = std::make_unique<LengthNorms>(shards_[i].database, mean_article_length(), mean_passage_length());
  if (is_asked_again()) shards_[i].norms->keep();
  return *shards_[i].norms;
}

Column& Snapshot::column(std::size_t i, Rows rows, Xapian::valueno first, std::uint32_t slots) const {
  std::map<Xapian::valueno, Column>& columns = shards_[i].columns;
  const auto known = columns.find(first);
  if (known != columns.end() && is_asked_again()) return known->second;
  std::vector<Xapian::valueno> all(slots);
  std::iota(all.begin(), all.end(), first);
  if (!is_asked_again()) return columns.insert_or_assign(first, Column(shards_[i].database, all)).first->second;
  const bool of_articles = rows == Rows::Articles;
  const auto row_of = [&](Xapian::docid docid) { return of_articles ? table(i).number_of(docid) : docid; };
  const std::size_t count = of_articles ? table(i).size() : shards_[i].database.get_lastdocid() + std::size_t{1};
  return columns.insert_or_assign(first, Column(shards_[i].database, all, count, row_of)).first->second;
}

ArticleCache& Snapshot::articles(std::size_t i) const {
  if (!shards_[i].articles) shards_[i].articles = std::make_unique<ArticleCache>(shards_[i].database);
  return *shards_[i].articles;
}

TermCache& Snapshot::terms(std::size_t i) const {
  if (!shards_[i].terms) shards_[i].terms = std::make_unique<TermCache>(shards_[i].database);
  return *shards_[i].terms;
}

TermCounts Snapshot::counts(const std::vector<std::string>& terms) const {
  TermCounts sum;
  if (terms.empty()) return sum;
  for (std::size_t i = 0; i < shards_.size(); ++i) {
    const TermCounts here = this->terms(i).counts(terms);
    sum.documents += here.documents;
    sum.occurrences += here.occurrences;
  }
  return sum;
}

}  // namespace pressmark
