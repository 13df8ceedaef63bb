#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace pressmark {

/// One word the query asked for, in the analyser's terms.
struct WordPattern {
  enum class Form {
    Exact,   ///< the folded word
    Stem,    ///< any word with this stem, which names its language: "en:negoti"
    Prefix,  ///< any word that begins so: kazakh*
  };
  std::string term;
  Form form = Form::Exact;

  friend bool operator==(const WordPattern&, const WordPattern&) = default;
};

/// What the query asked for and may therefore be highlighted: made by the query compiler, read by the highlighter.
/// Negated parts give none.
struct HighlightPattern {
  enum class Shape {
    Word,    ///< any of `words`
    Phrase,  ///< all of `words` in order, next to each other; highlighted as one
    Near,    ///< all of `words` within `window` words, in any order; each highlighted
  };
  Shape shape = Shape::Word;
  std::vector<WordPattern> words;
  std::uint32_t window = 0;
  bool said = false;   ///< only inside direct speech
  bool title = false;  ///< only in the title

  friend bool operator==(const HighlightPattern&, const HighlightPattern&) = default;
};

}  // namespace pressmark
