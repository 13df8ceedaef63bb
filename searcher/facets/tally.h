#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "pressmark/search_types.h"
#include "searcher/query/article_table.h"
#include "searcher/query/column.h"
#include "searcher/query/doc_bits.h"
#include "searcher/query/vocabulary.h"

namespace pressmark {

/// The matching articles of a shard, ascending, and how many of their passages match: two columns side by side.
struct MatchedArticles {
  std::vector<std::uint32_t> numbers;  ///< see ArticleTable
  std::vector<std::uint32_t> passages;
};

/// What a value was counted.
struct Count {
  std::uint32_t articles = 0;
  std::uint32_t passages = 0;
};

/// Counts the values of a facet in one shard: those that stand for the same (the forms of a name) are one group.
class Tally {
 public:
  /// The column must outlive it.
  Tally(Facet facet, Column& column, const Vocabulary& vocabulary)
      : facet_(facet), column_(column), vocabulary_(vocabulary) {}

  /// Counts values of articles.
  void count(const MatchedArticles& matches, const ArticleTable& table);
  /// Counts values of passages.
  void count(const DocBits& passages, const ArticleTable& table);

  const Column& column() const { return column_; }
  const ValueGroups& groups() const { return column_.groups(); }
  /// By group.
  const std::vector<Count>& counts() const { return counts_; }
  /// How often each value was there.
  const std::vector<std::uint32_t>& occurrences() const { return occurrences_; }

 private:
  void know_groups(const ValueRows& rows);
  void take_off_twins(const std::vector<std::uint32_t>& rows, const std::vector<std::uint32_t>& passages);

  Facet facet_;
  Column& column_;
  const Vocabulary& vocabulary_;
  std::vector<Count> counts_;
  std::vector<std::uint32_t> occurrences_;
};

}  // namespace pressmark
