#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/page.h"

namespace pressmark {

/// What a meta element states; nothing for names of other meaning. `name` is its name, property or itemprop.
void add_meta(std::string_view name, std::string_view content, std::vector<Statement>& statements);

/// What the article object of a JSON-LD script states. Broken JSON states nothing.
void add_json_ld(std::string_view script, std::vector<Statement>& statements);

}  // namespace pressmark
