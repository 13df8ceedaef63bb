#pragma once

#include <xapian.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "common/stemming.h"
#include "pressmark/date.h"
#include "pressmark/result.h"
#include "searcher/interruption.h"
#include "searcher/query/article_cache.h"
#include "searcher/query/article_table.h"
#include "searcher/query/column.h"
#include "searcher/query/length_norms.h"
#include "searcher/query/term_cache.h"
#include "searcher/query/word_lists.h"

namespace pressmark {

/// One state of one or more indexes, opened for reading: what a whole request is answered from. Throws Xapian's errors.
class Snapshot {
 public:
  /// Opens the indexes and checks that this program can read them.
  static Result<std::unique_ptr<Snapshot>> open(const std::vector<std::filesystem::path>& paths);

  /// Moves on to the newest commit; opens anew what was swapped. NotFound, Incompatible … when that fails.
  Result<void> refresh();

  const Xapian::Database& all() const { return all_; }
  std::size_t shard_count() const { return shards_.size(); }
  const Xapian::Database& shard(std::size_t i) const { return shards_[i].database; }
  /// The table of a shard.
  const ArticleTable& table(std::size_t i) const;

  /// Whether this is not the first request: then others may follow, and tables pay that take a while to make.
  bool is_asked_again() const { return requests_ > 1; }

  /// Documents of all shards are numbered in turns.
  std::size_t shard_of(Xapian::docid docid) const { return (docid - 1) % shards_.size(); }
  Xapian::docid local(Xapian::docid docid) const {
    return static_cast<Xapian::docid>((docid - 1) / shards_.size() + 1);
  }
  Xapian::docid global(std::size_t shard, Xapian::docid local) const {
    return static_cast<Xapian::docid>((local - 1) * shards_.size() + shard + 1);
  }

  /// The languages whose stems are in the indexes, sorted.
  const std::vector<std::string>& languages() const { return languages_; }
  std::uint32_t article_count() const { return article_count_; }
  std::uint32_t passage_count() const { return all_.get_doccount() - article_count_; }
  /// In words.
  double mean_article_length() const { return mean_article_length_; }
  /// By the lengths of the articles of a shard; read where they are needed, and kept.
  LengthNorms& length_norms(std::size_t shard) const;
  /// The values of a shard in a row of slots, made when first needed: of all documents when requests come again. Its
  /// rows are docids, or the numbers of articles.
  enum class Rows { Documents, Articles };
  Column& column(std::size_t shard, Rows rows, Xapian::valueno first, std::uint32_t slots = 1) const;
  /// The texts of a shard.
  ArticleCache& articles(std::size_t shard) const;
  /// What is known of the terms of a shard.
  TermCache& terms(std::size_t shard) const;
  /// How often a term is found in all shards.
  TermCounts counts(const std::string& term) const { return counts(std::vector<std::string>{term}); }
  /// The terms' counts added up.
  TermCounts counts(const std::vector<std::string>& terms) const;
  /// One of each of languages().
  std::vector<Stemmer>& stemmers() const { return stemmers_; }
  /// The words with that stem, sorted.
  const std::vector<std::string>& words_of_stem(const std::string& stem) const;
  /// All words that begin so; see WordLists.
  const WordList& words_beginning_with(const std::string& start) const;
  double mean_passage_length() const { return mean_passage_length_; }
  /// No article is dated before the first or behind the second; nothing when none has a date.
  const std::optional<std::pair<Date, Date>>& dates() const { return dates_; }
  /// Whether the request in hand should go on; everything that visits documents asks it.
  Interruption& interruption() const { return interruption_; }
  void set_interruption(Interruption interruption) { interruption_ = std::move(interruption); }
  /// Words of articles that are not in Latin letters and sound like `word` (see scripts.h); the table of them is made
  /// when first needed.
  std::vector<std::string> words_in_other_scripts(const std::string& word) const;
  /// The first path, for messages.
  const std::string& name() const { return name_; }

 private:
  struct Shard {
    std::filesystem::path path;
    std::uint64_t identity = 0;                        ///< of the file on disk: another one when the index was swapped
    std::optional<std::array<std::int64_t, 5>> stamp;  ///< of the newest commit when it was last looked for
    Xapian::Database database;
    mutable std::unique_ptr<ArticleTable> table;        ///< made when first needed
    mutable std::unique_ptr<LengthNorms> norms;         ///< likewise
    mutable std::unique_ptr<TermCache> terms;           ///< likewise
    mutable std::unique_ptr<ArticleCache> articles;     ///< likewise
    mutable std::map<Xapian::valueno, Column> columns;  ///< by the first slot
  };

  using Sounds = std::unordered_map<std::string, std::vector<std::string>>;

  Snapshot() = default;
  const Sounds& sounds() const;
  Result<void> open_shard(Shard& shard);
  void read_statistics();

  std::vector<Shard> shards_;
  Xapian::Database all_;
  std::vector<std::string> languages_;
  std::uint32_t article_count_ = 0;
  double mean_article_length_ = 1;
  double mean_passage_length_ = 1;
  std::optional<std::pair<Date, Date>> dates_;
  mutable std::optional<Sounds> sounds_;
  mutable std::optional<WordLists> word_lists_;
  mutable std::vector<Stemmer> stemmers_;
  mutable std::unordered_map<std::string, std::vector<std::string>> words_of_stems_;  ///< those lately asked for
  std::size_t requests_ = 0;
  bool changed_ = false;  ///< a shard is another one than read_statistics() saw, be it that the next could not be read
  std::string name_;
  mutable Interruption interruption_;
};

}  // namespace pressmark
