#pragma once

#include <cstdint>
#include <vector>

#include "indexer/extraction/shape.h"
#include "indexer/readers/page.h"
#include "pressmark/article.h"

namespace pressmark {

/// A block of a page with what extraction has found out about it.
struct Line {
  const Block* block = nullptr;
  LineShape shape;
  std::uint32_t copies = 1;     ///< lines of the page with the same folded text, itself included
  std::uint32_t first = 0;      ///< the first line with that text: itself where first_copy
  bool first_copy = true;       ///< no earlier line has the same text
  bool shape_of_first = false;  ///< a later copy that is the same in every letter
  bool kept = false;
  ParagraphKind kind = ParagraphKind::Body;
  float score = 0;          ///< log odds of belonging to the article's text
  const char* reason = "";  ///< why it was kept or dropped, for people
};

/// The line whose shape and text line `i` shares: itself, or the first copy.
inline std::size_t same_as(const std::vector<Line>& lines, std::size_t i) {
  return lines[i].shape_of_first ? lines[i].first : i;
}

/// The lines of a page with their shapes; counts copies. Page and store must outlive them. Linear.
std::vector<Line> look_at_lines(const Page& page, LineStore& store);

}  // namespace pressmark
