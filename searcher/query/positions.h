#pragma once

#include <xapian.h>

#include <memory>

#include "searcher/query/cursor.h"

namespace pressmark {

/// A cursor over the documents in which the words of a Near plan stand next to, or near, each other.
std::unique_ptr<Cursor> make_position_cursor(const Plan& plan, std::size_t shard, const Snapshot& snapshot);

}  // namespace pressmark
