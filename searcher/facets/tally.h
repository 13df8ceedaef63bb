#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "pressmark/search_types.h"
#include "searcher/query/column.h"

namespace pressmark {

/// Counts the values of a facet in one shard: those that stand for the same (the forms of a name) are one group.
class Tally {
 public:
  /// What a group was counted.
  struct Count {
    std::size_t articles = 0;
    std::size_t passages = 0;
    // Counted last, so that none counts twice:
    Xapian::docid article = 0;
    Xapian::docid document = 0;
  };

  /// Counts at once when the groups are known, which must outlive it; else what is noted is counted by `finish`.
  explicit Tally(const ValueGroups* groups) { use(groups); }

  /// Counts the values of `document`, in a match of `passages` passages of the article. Articles must ascend.
  void add(Column::Numbers values, Xapian::docid document, Xapian::docid article, std::uint32_t passages) {
    for (const std::uint32_t value : values) {
      if (groups_ == nullptr) {
        notes_.push_back({value, document, article, passages});
      } else {
        count({value, document, article, passages});
      }
    }
  }

  /// Counts what was noted before the groups were known.
  void finish(const ValueGroups& groups);

  /// By group.
  const std::vector<Count>& counts() const { return counts_; }
  /// How often each value was there.
  const std::vector<std::uint32_t>& value_counts() const { return value_counts_; }

 private:
  struct Note {
    std::uint32_t value;
    Xapian::docid document;
    Xapian::docid article;
    std::uint32_t passages;
  };

  void use(const ValueGroups* groups);
  void count(const Note& note) {
    ++value_counts_[note.value];
    Count& its = counts_[groups_->group_of[note.value]];
    if (its.document == note.document) return;
    its.document = note.document;
    its.passages += note.passages;
    if (its.article == note.article) return;
    its.article = note.article;
    ++its.articles;
  }

  const ValueGroups* groups_ = nullptr;
  std::vector<Count> counts_;
  std::vector<std::uint32_t> value_counts_;
  std::vector<Note> notes_;
};

}  // namespace pressmark
