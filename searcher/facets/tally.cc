#include "searcher/facets/tally.h"

namespace pressmark {

void Tally::use(const ValueGroups* groups) {
  groups_ = groups;
  if (groups == nullptr) return;
  counts_.assign(groups->keys.size(), {});
  value_counts_.assign(groups->group_of.size(), 0);
}

void Tally::finish(const ValueGroups& groups) {
  if (groups_ != nullptr) return;
  use(&groups);
  for (const Note& note : notes_) count(note);
  notes_.clear();
}

}  // namespace pressmark
