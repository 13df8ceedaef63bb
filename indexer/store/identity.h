#pragma once

#include <cstdint>

#include "pressmark/article.h"

namespace pressmark {

/// Stands for what readers would call the same article: publication, title and body text without regard to case,
/// spacing and ASCII punctuation. Two scrapes of a page share it, whatever surrounded them; 0 (equal to nothing) for
/// texts too short to tell.
std::uint64_t fingerprint(const Article& article);

/// Stands for everything an index shows of the article but its path: equal when replacing one by the other would change
/// nothing.
std::uint64_t article_hash(const Article& article);

}  // namespace pressmark
