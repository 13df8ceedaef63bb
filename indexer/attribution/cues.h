#pragma once

#include <vector>

#include "indexer/attribution/subjects.h"

namespace pressmark::attribution {

/// A cue with who speaks by it: "[said] Gupta", "he [told reporters]", "[according to] Burshakov".
struct Statement {
  std::uint32_t sentence = 0;
  std::uint32_t cue_first = 0;  ///< items, inclusive
  std::uint32_t cue_last = 0;
  Subject subject;
  bool content_before = false;  ///< what was said stands before the cue: "…, said Gupta"
  bool answers = false;         ///< a sentence of its own after a quotation: “Who knows?” Gupta asked.
};

/// The statements of a paragraph in order of their cues.
std::vector<Statement> find_statements(const Outline& outline, const std::vector<Quotation>& quotations);

}  // namespace pressmark::attribution
