#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extraction/lines.h"

namespace pressmark {

/// The line that shows the title: above or at `body_begin`, where the article's text seems to begin. Nothing where no
/// line looks like one.
std::optional<std::size_t> find_title_line(const std::vector<Line>& lines, std::size_t body_begin);

/// The line that shows a title known from mark-up: the nearest above `body_begin` with the same or nearly the same
/// words.
std::optional<std::size_t> find_line_of_title(const std::vector<Line>& lines, std::string_view title,
                                              std::size_t body_begin);

/// A title as publishers put it into mark-up, without the name of the site: "New path for the port - The Harbour Post"
/// -> "New path for the port". `source` may be empty; then only a short tail behind a bar is cut.
std::string without_site_name(std::string_view title, std::string_view source);

}  // namespace pressmark
