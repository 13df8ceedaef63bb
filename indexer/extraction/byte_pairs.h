#pragma once

#include <bitset>
#include <cstddef>
#include <string_view>

namespace pressmark {

/// Which pairs of neighbouring bytes a text has: nearly all of many parts that are looked for are told by their first
/// two bytes not to stand in it.
class BytePairs {
 public:
  explicit BytePairs(std::string_view text) {
    for (std::size_t i = 1; i < text.size(); ++i) pairs_[pair(text[i - 1], text[i])] = true;
  }
  bool may_have(std::string_view part) const { return part.size() < 2 || pairs_[pair(part[0], part[1])]; }

 private:
  static std::size_t pair(char first, char second) {
    return static_cast<unsigned char>(first) % 32U * 32U + static_cast<unsigned char>(second) % 32U;
  }

  std::bitset<1024> pairs_;
};

}  // namespace pressmark
