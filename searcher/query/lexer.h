#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/schema.h"
#include "pressmark/text_span.h"
#include "searcher/query/warnings.h"

namespace pressmark {

/// A sign or a piece of text of the query.
struct QueryToken {
  enum class Kind {
    Chunk,   ///< text without white space, quotation marks and brackets; not yet cut into words
    Quoted,  ///< text between quotation marks; `distance` from a following ~n
    Open,
    Close,
    And,
    Or,
    Not,    ///< NOT, or "-" in front of something
    Must,   ///< "+" in front of something
    Near,   ///< NEAR or NEAR/n
    Field,  ///< a known field name with its colon, right in front of its value
  };
  Kind kind = Kind::Chunk;
  TextSpan span;     ///< all of it, in bytes of the query
  TextSpan content;  ///< Quoted: what stands between the marks; else the same as span
  std::uint32_t distance = 0;
  FieldId field = FieldId::Speaker;
};

/// How far apart NEAR without a number lets words be.
inline constexpr std::uint32_t kDefaultDistance = 10;
inline constexpr std::uint32_t kLargestDistance = 1000;

/// Cuts a query into tokens. Never fails: what has no meaning is text, or is left out with a warning.
std::vector<QueryToken> lex_query(std::string_view query, Warnings& warnings);

}  // namespace pressmark
