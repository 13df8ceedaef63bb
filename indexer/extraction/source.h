#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/extraction/lines.h"
#include "indexer/extraction/name_evidence.h"

namespace pressmark {

/// The publication as the page's visible text names it. Every name that stands on a line of its own, begins or ends
/// short lines, holds the rights, is in labels ("About The Harbour Post"), addresses or behind the last bar of a title
/// is a candidate; kinds of evidence that agree make the winner. `title` is the line that seems to be the article's
/// title, or lines.size(): what it names is what the article is about.
std::optional<std::string> find_source(const std::vector<Line>& lines, std::size_t title);

/// The candidate's name as it is printed: with its article, without what only companies and addresses have.
std::string publication_name(const NameEvidence::Candidate& candidate);

}  // namespace pressmark
