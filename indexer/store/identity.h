#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "indexer/readers/record.h"
#include "pressmark/article.h"

namespace pressmark {

/// An id for an article that states none, the same on every machine: made from its URL, else from the path of its file;
/// `number` keeps apart the articles of a record that have the same one. Records of JSON Lines go by their content:
/// another line before them must not rename them.
std::string derived_id(const Article& article, const Record& record, std::size_t number);

/// Stands for what readers would call the same article: publication, title and body text without regard to case,
/// spacing and ASCII punctuation. Two scrapes of a page share it, whatever surrounded them; 0 (equal to nothing) for
/// texts too short to tell.
std::uint64_t fingerprint(const Article& article);

/// Stands for everything an index shows of the article but its path: equal when replacing one by the other would change
/// nothing.
std::uint64_t article_hash(const Article& article);

}  // namespace pressmark
