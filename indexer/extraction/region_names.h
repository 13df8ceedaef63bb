#pragma once

#include <string_view>

namespace pressmark {

/// Whether the folded text is what a country is called in English, or short for one: "tanzania", "uk". Pages name
/// countries often, and hardly ever as their own name.
bool is_region(std::string_view folded);

}  // namespace pressmark
