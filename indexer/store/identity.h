#pragma once

#include <cstdint>
#include <vector>

#include "pressmark/article.h"

namespace pressmark {

/// Stands for what readers would call the same article: publication, title and body text without regard to case,
/// spacing and ASCII punctuation. Two scrapes of a page share it, whatever surrounded them; 0 (equal to nothing) for
/// texts too short to tell.
std::uint64_t fingerprint(const Article& article);

/// What tells two states of an article apart.
struct ArticleHashes {
  /// Stands for everything an index shows of the article but its path: equal when replacing one by the other would
  /// change nothing.
  std::uint64_t article = 0;
  std::vector<std::uint64_t> passages;  ///< equal when the documents of the two passages and their words' entries are
};
ArticleHashes article_hashes(const Article& article);

}  // namespace pressmark
