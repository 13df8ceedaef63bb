#pragma once

#include "indexer/readers/page.h"

namespace pressmark {

/// Joins lines of plain text that are pieces of one sentence: crude scrapers put each link and each bold word on a line
/// of its own, and hard-wrapped text breaks anywhere. "The ferry left" + "Kelvast" + "in the morning." becomes one
/// block, whose span reaches over all its pieces. Lines with a blank line between them are never joined. Linear.
void join_broken_lines(Page& page);

}  // namespace pressmark
