#pragma once

#include <string>
#include <utility>
#include <vector>

#include "pressmark/search_types.h"

namespace pressmark {

/// Collects what the reader of the answer should know about the query. The number is bounded, so that a text of a
/// million brackets does not become a million messages.
class Warnings {
 public:
  void add(TextSpan span, std::string message) {
    if (list_.size() < kMost) list_.push_back({span, std::move(message)});
  }
  /// The same, unless it was said already: a query is compiled more than once for one answer.
  void add_once(TextSpan span, std::string message) {
    for (const QueryWarning& said : list_) {
      if (said.span == span && said.message == message) return;
    }
    add(span, std::move(message));
  }
  const std::vector<QueryWarning>& list() const { return list_; }

 private:
  static constexpr std::size_t kMost = 20;
  std::vector<QueryWarning> list_;
};

}  // namespace pressmark
