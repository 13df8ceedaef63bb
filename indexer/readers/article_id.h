#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/record.h"
#include "pressmark/article.h"

namespace pressmark {

/// 16 hexadecimal digits made from a name; the same on every machine.
std::string derive_id(std::string_view name);

/// Gives the articles of a record that state no id one: made from the URL, else from the path of the file, for several
/// of the same name also from their number. Records of JSON Lines without URL go by their content: the line they stand
/// on changes when another is put before it.
void complete_ids(std::vector<Article>& articles, const Record& record);

}  // namespace pressmark
