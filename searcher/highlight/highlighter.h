#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "common/analyzer.h"
#include "common/stemming.h"
#include "pressmark/article.h"
#include "pressmark/text_span.h"
#include "searcher/highlight/pattern_set.h"

namespace pressmark {

/// A token that answers to a word of the query.
struct Occurrence {
  TextSpan span;
  std::uint32_t position = 0;
  bool said = false;  ///< inside direct speech
};

/// Finds in a stored text what the query asked for, by the analyser that indexed it. Nothing is marked that did not
/// match:
///
///   Word    each word that answers to one of the pattern's words
///   Phrase  from the first to the last word, where all stand in order at consecutive positions
///   Near    each of the words, where all of them stand within `window` consecutive positions (adjacent words: 2)
///
/// A span is the analyser's own: "Tokayev’s" whole, all of "multi-vector" for the word "multivector". Overlapping spans
/// are merged; the result ascends and lies on code point boundaries. Linear in the text.
///
/// Movable; one thread at a time.
class Highlighter {
 public:
  /// Spans of a passage: all patterns but those for titles; patterns of direct speech only inside its direct quotes.
  /// `language`: whose stems the text is indexed by, Stemmer::language_for its article.
  std::vector<TextSpan> highlight_passage(std::string_view text, std::string_view language, const PatternSet& patterns,
                                          const std::vector<Quote>& quotes);

  /// Spans of a title: all patterns but those for direct speech.
  std::vector<TextSpan> highlight_title(std::string_view title, std::string_view language, const PatternSet& patterns);

 private:
  std::vector<TextSpan> highlight(std::string_view text, std::string_view language, const PatternSet& patterns,
                                  const std::vector<Quote>& quotes, bool title);
  Stemmer& stemmer(std::string_view language);

  Analyzer analyzer_;
  std::vector<std::vector<Occurrence>> found_;  ///< in the text at hand: of each word of the query, by its number
  std::vector<std::uint32_t> numbers_;          ///< of the words that the token at hand answers to
  std::map<std::string, Stemmer, std::less<>> stemmers_;  ///< by language, made when first needed
};

/// The spans sorted, overlapping ones made one, empty ones dropped: [4,9) [0,2) [1,3) -> [0,3) [4,9). Touching ones
/// stay two.
std::vector<TextSpan> merge_spans(std::vector<TextSpan> spans);

}  // namespace pressmark
