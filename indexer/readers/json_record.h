#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/page.h"
#include "pressmark/article.h"

namespace pressmark {

/// A line of JSON Lines, read. Its text and metadata are the publisher's own words: nothing is cleaned away from them.
struct JsonRecord {
  std::string failure;  ///< why the line is no record, else empty
  std::string id;       ///< empty when none is given
  std::vector<Statement> statements;
  std::vector<Paragraph> paragraphs;  ///< from `paragraphs`, else from `text` cut at blank lines
  std::optional<std::string> html;    ///< used when there are neither paragraphs nor text
  std::vector<std::string> warnings;  ///< keys whose values have the wrong type
};

JsonRecord read_json_record(std::string_view line);

}  // namespace pressmark
