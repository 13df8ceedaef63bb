#pragma once

#include <string_view>
#include <vector>

#include "common/analyzer.h"
#include "searcher/query/tree.h"
#include "searcher/query/warnings.h"

namespace pressmark {

/// Unquoted text as Word nodes, one a word, in order. Words that are tied to each other become one node that finds them
/// side by side or written together: `multi-vector` -> (or (phrase "multi vector") "multivector"). `kazakh*` is a
/// prefix. `offset` is where the text begins in the query.
std::vector<QueryNode> read_words(std::string_view text, std::size_t offset, Analyzer& analyzer, Warnings& warnings);

/// The text between quotation marks: a Phrase (or Near with a distance) of exact words; a single Word; Nothing.
QueryNode read_phrase(std::string_view text, std::size_t offset, std::uint32_t distance, Analyzer& analyzer,
                      Warnings& warnings);

}  // namespace pressmark
