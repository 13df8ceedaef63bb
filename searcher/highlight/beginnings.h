#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <string_view>
#include <vector>

#include "pressmark/text_span.h"

namespace pressmark {

/// The two characters that the words asked for begin with: a cheap look at a text that spares most of it the analyser.
class Beginnings {
 public:
  /// A folded word, or the beginning of one.
  void add_word(std::string_view word);
  /// Words with this stem, of a language of which Stemmer::keeps_beginnings says so.
  void add_stem(std::string_view stem);

  /// Whether a folded word might be one of those added. Words that do not begin in ASCII are not told apart.
  bool allow(std::string_view word) const;

  /// Stretches of the text outside of which no word begins so. They begin and end at white space; the analyser finds in
  /// each what it finds there in the whole text, and words next to each other in the text stand in one stretch.
  std::vector<TextSpan> stretches(std::string_view text) const;

 private:
  bool may_begin(std::string_view text, std::size_t at) const;
  std::size_t find(std::string_view text, std::size_t at) const;

  std::bitset<128> first_;
  std::array<std::bitset<128>, 128> second_;  ///< by the first; what is no letter or digit may always follow
};

}  // namespace pressmark
