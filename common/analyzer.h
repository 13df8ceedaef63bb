#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/word_boundaries.h"
#include "pressmark/text_span.h"

namespace pressmark {

/// A word of a text as the index knows it.
struct Token {
  std::string_view term;  ///< folded, at most kMaxTermBytes; owned by the Analyzer until its next call
  TextSpan span;  ///< bytes of the analysed text: text[span] is the word the reader sees, never moved by folding
  std::uint32_t position;  ///< counts words from 1; the joined form of "multi-vector" shares the position of "multi"
  bool joined = false;     ///< an additional form over several words: "multivector" for "multi-vector"
};

/// Longer words are cut; leaves room for the longest prefix within Xapian's 245 bytes.
inline constexpr std::size_t kMaxTermBytes = 200;

/// Turns text into tokens: Unicode word boundaries (UAX #29, by ICU, with its dictionaries for scripts without spaces),
/// folded by fold(). The same analyser serves index, query, facet look-up and highlighter.
///
/// Laws, checked by tests and fuzzer: spans lie inside the text on code point boundaries, do not go backwards and are
/// never empty; positions do not go backwards; terms are never empty and folding a term again changes nothing.
///
/// Movable; one thread at a time (it holds an ICU iterator and its output). Malformed UTF-8 separates words.
class Analyzer {
 public:
  explicit Analyzer(WordBoundaries::Path path = WordBoundaries::Path::Fast);
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;

  /// The tokens of `text` in order. Valid until the next call.
  const std::vector<Token>& analyze(std::string_view text);

  /// Names everything that decides terms and is stored in the index: "words 1; folding 1; ICU 72".
  static std::string description();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace pressmark
