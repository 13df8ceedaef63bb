#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "pressmark/search_types.h"
#include "pressmark/text_span.h"
#include "searcher/highlight/boundaries.h"

namespace pressmark {

/// Cuts the part of a passage that is worth showing: one slice of it, byte for byte, without white space at its ends.
///
/// Whole sentences where they fit: those with the most different highlights, then the most highlights, then the
/// earliest; filled up with their neighbours. Where whole sentences would show fewer different highlights, the cut
/// falls between words, and inside a word only where none of its neighbourhood has white space; never inside a
/// character and its combining marks. Without highlights the passage's beginning is shown.
///
/// Movable; one thread at a time.
class SnippetMaker {
 public:
  /// `highlights`: bytes of `text`, ascending, not overlapping. `length`: code points the snippet may have; 0 for the
  /// whole passage. Only a highlight longer than `length` is cut.
  Snippet make(std::string_view text, const std::vector<TextSpan>& highlights, std::size_t length);

 private:
  Boundaries boundaries_;
};

}  // namespace pressmark
