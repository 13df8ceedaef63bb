#pragma once

#include <cstddef>
#include <vector>

#include "indexer/extraction/lines.h"

namespace pressmark {

/// Where the metadata stand among the lines; lines.size() for what was not found.
struct Landmarks {
  std::size_t title = 0;
  std::size_t byline = 0;
};

/// Gives the kept lines their kinds, and corrects the choice where the neighbours tell more than the line's own score:
/// the standfirst between title and byline comes in, as do subheadings between paragraphs and quotations pulled out of
/// the text; the title, bylines, credits and promotions go out.
void set_kinds(std::vector<Line>& lines, const Landmarks& landmarks);

}  // namespace pressmark
