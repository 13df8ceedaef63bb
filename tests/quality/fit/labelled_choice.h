#pragma once

#include <algorithm>
#include <string>
#include <vector>

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

}  // namespace pressmark::fit
