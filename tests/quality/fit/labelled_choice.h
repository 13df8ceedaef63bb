#pragma once

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "indexer/extraction/lines.h"
#include "indexer/extraction/title.h"

namespace pressmark::fit {

/// What a page offers for something that is known of it: names for its publication, lines for its title.
struct LabelledChoice {
  struct Option {
    std::string text;
    std::vector<float> features;
    bool right;
  };
  std::string id;         // of the page
  std::string wanted;     // what is known
  std::string publisher;  // what the page has in common with others
  std::vector<Option> options;

  bool has_right_option() const {
    return std::any_of(options.begin(), options.end(), [](const Option& option) { return option.right; });
  }
};

/// The lines of scraped text, those of its article chosen. There is at least one.
struct ChosenLines {
  const std::vector<Line>& lines;
  const TitleFinder& titles;
  std::size_t body_begin;  // a line
};

/// The pages of a folder for which something is known: ID.gold.json names it under the key `wanted`, and
/// `publisher_key` or `domain`; ID.txt is the page. `counts` tells by the former whether a page is taken at all,
/// `options_of` what it offers.
std::vector<LabelledChoice> read_choices(const std::filesystem::path& folder, const char* wanted,
                                         bool (*counts)(const nlohmann::json& gold),
                                         std::vector<LabelledChoice::Option> (*options_of)(const nlohmann::json& gold,
                                                                                           const ChosenLines& page));

}  // namespace pressmark::fit
