#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "indexer/extraction/lines.h"
#include "indexer/extraction/title.h"

namespace pressmark {

/// The words of the lines that are likely the article's: a line about other things belongs to another article.
class Vocabulary {
 public:
  /// `chances` of the lines to belong to the article; `title` is lines.size() when unknown. Linear.
  Vocabulary(const std::vector<Line>& lines, const TitleFinder& titles, const std::vector<float>& chances,
             std::size_t title);

  struct Overlap {
    bool known = false;  ///< the line has words enough to tell
    float article = 0;   ///< share of its words that other lines of the article have as well
    float title = 0;     ///< 0.5 for one word of the title, 1 for more
  };
  Overlap overlap(std::size_t i) const;

 private:
  struct Word {
    float heard = 0;   // how often lines of the article have it, by chance
    float titled = 0;  // 1 for a word of the title
  };
  LineWords::Words words_of(std::size_t line);  // with room for what is known of them
  bool has_words(std::size_t i) const;

  const std::vector<Line>& lines_;
  const TitleFinder& titles_;
  const std::vector<float>& chances_;
  std::vector<Word> words_;  // by number; words behind its end are neither
};

}  // namespace pressmark
