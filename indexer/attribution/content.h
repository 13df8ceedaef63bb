#pragma once

#include <vector>

#include "indexer/attribution/sentences.h"

namespace pressmark::attribution {

/// What is said in a sentence: whether a verb of speech at item `verb` has something that was said. Looks into the
/// paragraph’s items.
class Content {
 public:
  Content() = default;
  Content(const std::vector<Item>& items, Sentence sentence);

  /// Whether the content follows the verb: that, a quotation, a colon, a clause.
  bool follows(std::size_t verb) const;

  /// Whether the sentence stands right behind a quotation.
  bool behind_quotation() const;

  /// Whether the verb has content, before or after it. Its clause begins at `begin`.
  bool belongs_to(std::size_t verb, std::size_t begin, bool before) const;

 private:
  bool is_quoted_near(std::size_t verb, std::size_t begin) const;
  bool goes_on(std::size_t verb, std::size_t begin) const;
  bool is_about(std::size_t verb) const;
  bool is_quoted_after(std::size_t verb) const { return last_quote_ > verb + 1; }
  const Item& item(std::size_t i) const { return (*items_)[i]; }

  const std::vector<Item>* items_ = nullptr;
  Sentence sentence_;
  std::size_t last_quote_ = 0;  // behind the sentence’s last quotation
};

}  // namespace pressmark::attribution
