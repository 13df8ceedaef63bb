#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "pressmark/text_span.h"

namespace pressmark {

/// A stretch of text that is a word by Unicode's default word boundaries (UAX #29), before any folding.
struct RawWord {
  enum class Shape : unsigned char {
    Plain,    ///< ASCII letters and digits only
    Letters,  ///< letters and digits only
    Marked,   ///< may hold apostrophes, full stops, commas
  };
  TextSpan span;
  Shape shape = Shape::Marked;
};

/// Finds the words of a text. ICU's rules and dictionaries are the definition; stretches between spaces that hold only
/// Latin letters, ASCII and common punctuation take a fast path that gives the same answer (held to it by a
/// differential test).
///
/// ':', ';' and '_' always separate here, although UAX #29 keeps "said:hello" and "foo_bar" together.
/// Movable; one thread at a time.
class WordBoundaries {
 public:
  enum class Path { Fast, IcuOnly };  // IcuOnly is for the differential test

  explicit WordBoundaries(Path path = Path::Fast);
  ~WordBoundaries();
  WordBoundaries(WordBoundaries&&) noexcept;
  WordBoundaries& operator=(WordBoundaries&&) noexcept;

  /// Appends the words of `text` in order.
  void find(std::string_view text, std::vector<RawWord>& words);

 private:
  void find_by_icu(std::string_view text, TextSpan region, std::vector<RawWord>& words);

  struct Icu;
  std::unique_ptr<Icu> icu_;
  Path path_;
};

}  // namespace pressmark
