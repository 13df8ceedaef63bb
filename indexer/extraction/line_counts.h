#pragma once

#include <string_view>

#include "indexer/extraction/shape.h"

namespace pressmark {

/// What is seen of a line by the way.
struct SeenOfLine {
  bool ascii = true;
  bool may_be_glued = false;  ///< a capital stands behind a small letter or a mark such as a full stop
};

/// Counts the letters, words and marks of a line, its width, and the function words that are told by endings. Linear.
/// LineStore::kMargin bytes behind the text may be read.
SeenOfLine count_line(std::string_view text, LineShape& shape);

}  // namespace pressmark
