#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "pressmark/search_types.h"
#include "searcher/query/vocabulary.h"

namespace pressmark {

/// Gathers where each value of a facet occurs, and turns that into counts.
class Tally {
 public:
  /// What the second number of an occurrence is.
  enum class Unit {
    Passages,   ///< the docid of a passage: each counts once
    PerArticle  ///< how many passages of the article match
  };

  explicit Tally(Unit unit) : unit_(unit) {}

  void add(const std::string& value, Xapian::docid article, Xapian::docid number) {
    occurrences_[value].emplace_back(article, number);
  }

  /// Counts values as they are.
  std::vector<FacetCount> counts() const;
  /// Counts dates (YYYYMMDD) by day, month or year.
  std::vector<FacetCount> date_counts() const;
  /// Counts names: those with the same key, and with `people` those of one person, as one.
  std::vector<FacetCount> name_counts(const Vocabulary& vocabulary, std::string_view prefix, bool people) const;

 private:
  using Occurrences = std::vector<std::pair<Xapian::docid, Xapian::docid>>;

  FacetCount count(std::string value, Occurrences occurrences) const;

  Unit unit_;
  std::unordered_map<std::string, Occurrences> occurrences_;
};

}  // namespace pressmark
