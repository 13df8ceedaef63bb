#pragma once

#include <string>

#include "searcher/query/compiler.h"
#include "searcher/query/snapshot.h"
#include "searcher/query/vocabulary.h"

namespace pressmark {

/// Turns a compiled query into one for articles like the one with that id, itself not among them: by its most telling
/// words. With `besides` they have to match the query as well. Nothing matches when there is no such article. Throws
/// Xapian's errors.
void add_similar(Compiled& query, bool besides, const std::string& id, const Snapshot& snapshot,
                 Vocabulary& vocabulary);

}  // namespace pressmark
