#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extraction/lines.h"

namespace pressmark {

/// The line that shows the title: above `body_begin`, the first line of the article's text. Nothing where no line looks
/// like one.
std::optional<std::size_t> find_title_line(const std::vector<Line>& lines, std::size_t body_begin);

/// A title as publishers put it into mark-up, without the name of the site: "New path for the port - The Harbour Post"
/// -> "New path for the port". `source` may be empty.
std::string without_site_name(std::string_view title, std::string_view source);

}  // namespace pressmark
