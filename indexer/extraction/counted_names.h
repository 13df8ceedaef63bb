#pragma once

#include <cstdint>
#include <vector>

#include "indexer/extraction/name_evidence.h"
#include "indexer/extraction/name_mentions.h"

namespace pressmark {

/// Makes candidates of the names that are mentioned often enough, or where publications are, and may be a
/// publication's, in the order of their keys. The mentions of other names may be dropped.
void count_names(std::vector<NameMentions::Mention>& mentions, std::vector<NameEvidence::Candidate>& candidates,
                 std::vector<std::uint64_t>& keys);

}  // namespace pressmark
