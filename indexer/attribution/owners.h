#pragma once

#include <vector>

#include "indexer/attribution/cues.h"

namespace pressmark::attribution {

/// For each quotation of the paragraph the statement it belongs to, or -1.
std::vector<int> owners_of_quotations(const Outline& outline, const std::vector<Quotation>& quotations,
                                      const std::vector<Statement>& statements);

}  // namespace pressmark::attribution
