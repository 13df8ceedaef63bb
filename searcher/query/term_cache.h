#pragma once

#include <xapian.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/word_hash.h"
#include "searcher/interruption.h"
#include "searcher/query/doc_bits.h"

namespace pressmark {

/// More occurrences in a document than this count as this many.
inline constexpr Xapian::termcount kMostCounted = 65'535;

/// The first place from `from` on of a document >= target in ascending docids; their end when there is none.
inline std::size_t find_docid(const std::vector<Xapian::docid>& docids, std::size_t from, Xapian::docid target) {
  // Most go a short way: one or two steps, then steps that double, then halves of the last one.
  for (int near = 0; near < 2; ++near, ++from) {
    if (from == docids.size() || docids[from] >= target) return from;
  }
  std::size_t step = 1;
  while (from + step < docids.size() && docids[from + step] < target) {
    from += step;
    step *= 2;
  }
  const auto begin = docids.begin() + static_cast<std::ptrdiff_t>(from);
  const auto end = docids.begin() + static_cast<std::ptrdiff_t>(std::min(from + step, docids.size()));
  return static_cast<std::size_t>(std::lower_bound(begin, end, target) - docids.begin());
}

/// A posting list, decoded: documents ascending, and of each how often the term is in it (1 for filters).
struct Postings {
  std::vector<Xapian::docid> docids;
  std::vector<std::uint16_t> counts;
};

/// The same with what each document gets for it.
struct ScoredPostings {
  std::vector<Xapian::docid> docids;
  std::vector<float> scores;
};

/// How often a term is found: in how many documents, how many times.
struct TermCounts {
  std::uint64_t documents = 0;
  std::uint64_t occurrences = 0;
};

/// What one database says of the terms that were lately asked for. Queries use few words and the same ones again, and
/// Xapian finds the place of each list in its table and decodes the list anew every time. One state of the database;
/// one thread at a time. Throws Xapian's errors.
class TermCache {
 public:
  explicit TermCache(const Xapian::Database& database) : database_(database) {}

  /// To be called between requests: asked for by two of them is asked for often.
  void begin_request() { ++request_; }

  /// Added up.
  TermCounts counts(const std::vector<std::string>& terms);

  /// The list of the documents with any of the terms; null where the terms' own lists are better walked through by
  /// Xapian: long ones the first time, for it may be that only a few places of them are wanted, and those that are too
  /// long to keep.
  enum class Wanted { Places, All };  ///< All: every document of the list, so that decoding it costs nothing more
  std::shared_ptr<const Postings> postings(const std::vector<std::string>& terms, Interruption& interruption,
                                           Wanted wanted = Wanted::Places);

  /// The documents of the list as bits, where that is shorter; else null.
  DocSet bits(const std::vector<std::string>& terms, Interruption& interruption);

  /// The same list for ranking; the terms of a list are always scored in the same way. Made and, if not too long, kept.
  using Score = std::function<float(Xapian::docid, Xapian::termcount)>;
  std::shared_ptr<const ScoredPostings> scored(const std::vector<std::string>& terms, const Score& score,
                                               Interruption& interruption);
  /// Whether `scored` has the list at hand.
  bool has_scored(const std::vector<std::string>& terms) const;

 private:
  struct Entry {
    TermCounts counts;
    std::uint64_t asked_by = 0;  ///< the first request for its postings
    std::shared_ptr<const Postings> postings;
    std::shared_ptr<const ScoredPostings> scored;
    DocSet bits;
  };
  using Entries = std::unordered_map<std::string, Entry, WordHash, std::equal_to<>>;

  /// What tells the terms from all others; valid until the next call.
  std::string_view key_of(const std::vector<std::string>& terms) const;
  /// Of the terms together.
  Entry& entry(const std::vector<std::string>& terms);
  void account(std::size_t bytes);

  Xapian::Database database_;
  std::uint64_t request_ = 1;
  // Those asked for lately and those before them: when there are too many, the older half goes.
  Entries entries_;
  Entries older_;
  std::size_t bytes_ = 0;
  mutable std::string key_;
};

}  // namespace pressmark
