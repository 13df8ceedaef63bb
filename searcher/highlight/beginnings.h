#pragma once

#include <bitset>
#include <string_view>
#include <vector>

#include "pressmark/text_span.h"

namespace pressmark {

/// The characters that the words asked for begin with: a cheap look at a text that spares most of it the analyser.
class Beginnings {
 public:
  /// `term`: a folded word, or the beginning of one.
  void add(std::string_view term);

  /// Whether a folded word might be one of those added. Words that do not begin in ASCII are not told apart.
  bool allow(std::string_view term) const {
    const auto first = term.empty() ? 0x80U : static_cast<unsigned char>(term.front());
    return first >= 0x80 || first_[first];
  }

  /// Stretches of the text outside of which no word begins so. They begin and end at white space; the analyser finds in
  /// each what it finds there in the whole text, and words next to each other in the text stand in one stretch.
  std::vector<TextSpan> stretches(std::string_view text) const;

 private:
  std::bitset<128> first_;
};

}  // namespace pressmark
