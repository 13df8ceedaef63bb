#pragma once

#include <vector>

#include "indexer/extraction/name_evidence.h"
#include "indexer/extraction/name_table.h"

namespace pressmark {

/// Makes candidates of the names that are mentioned often enough, or where publications are, and may be a
/// publication's, and notes their numbers in the table.
std::vector<NameEvidence::Candidate> count_names(NameTable& table);

}  // namespace pressmark
