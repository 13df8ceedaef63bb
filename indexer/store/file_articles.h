#pragma once

#include <cstddef>
#include <unordered_set>
#include <utility>
#include <vector>

#include "indexer/store/builder.h"

namespace pressmark {

/// The articles that a file holds: those it held before a run, and which of them, and what others, were seen in it now.
class FileArticles {
 public:
  FileArticles() = default;
  explicit FileArticles(std::vector<DocumentId> before) : before_(std::move(before)), seen_(before_.size()) {}

  /// Ascending.
  const std::vector<DocumentId>& before() const { return before_; }
  bool was_there(DocumentId article) const;

  /// Notes an article; false when it was noted already.
  bool see(DocumentId article);
  /// It is not in the file after all.
  void forget(DocumentId article);
  std::size_t seen() const { return count_; }

  /// What was there before and was not seen, ascending.
  std::vector<DocumentId> unseen() const;

 private:
  std::size_t place_of(DocumentId article) const;

  std::vector<DocumentId> before_;
  std::vector<bool> seen_;  // of those; most files change little, and a growing feed has many
  std::unordered_set<DocumentId> others_;
  std::size_t count_ = 0;
};

}  // namespace pressmark
