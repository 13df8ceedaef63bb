#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extraction/language.h"
#include "indexer/extraction/lines.h"

namespace pressmark {

/// What tells the language of a line; `shape` is that of the text.
LanguageProfile profile_of(std::string_view text, const LineShape& shape);

/// The language the text of the lines is written in.
std::optional<std::string> language_of(const std::vector<Line>& lines);

}  // namespace pressmark
