#include "indexer/extraction/needles.h"

#include <bit>

namespace pressmark {

Needles::Needles(std::initializer_list<std::string_view> needles) : needles_(needles) {
  for (std::size_t i = 0; i < needles_.size(); ++i) {
    const std::string_view needle = needles_[i];
    const std::uint64_t bit = std::uint64_t{1} << i;
    const auto first = static_cast<unsigned char>(needle[0]);
    starts_[first] = true;
    (needle.size() == 1 ? single_[first] : pairs_[pair(needle[0], needle[1])]) |= bit;
  }
}

Needles::Found Needles::find_in(std::string_view text) const {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!starts_[static_cast<unsigned char>(text[at])]) continue;
    std::uint64_t some = single_[static_cast<unsigned char>(text[at])];
    if (at + 1 < text.size()) some |= pairs_[pair(text[at], text[at + 1])];
    for (; some != 0; some &= some - 1) {
      const std::string_view needle = needles_[static_cast<std::size_t>(std::countr_zero(some))];
      if (text.compare(at, needle.size(), needle) == 0) return {at, needle.size()};
    }
  }
  return {};
}

}  // namespace pressmark
