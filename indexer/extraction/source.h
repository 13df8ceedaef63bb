#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extraction/lines.h"

namespace pressmark {

/// The publication as the page's visible text names it, by votes: its first line, its © line, what its labels call it
/// ("About The Harbour Post"), its e-mail and web addresses, and how often the name stands in lines that are not the
/// article's.
std::optional<std::string> find_source(const std::vector<Line>& lines);

/// The holder of the rights in a © line without years, legal forms and "All rights reserved"; empty when it names none.
std::string copyright_holder(std::string_view line);

/// The word that names a site in its addresses: "harbourpost" of "www.harbourpost.co.uk". Empty for hosts of other
/// services.
std::string brand_of_host(std::string_view host);

}  // namespace pressmark
