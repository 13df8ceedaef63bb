#include "indexer/extraction/needles.h"

namespace pressmark {

Needles::Needles(std::initializer_list<std::string_view> needles) : needles_(needles) {
  for (const std::string_view needle : needles_) {
    first_[static_cast<unsigned char>(needle[0])] = true;
    if (needle.size() == 1) single_[static_cast<unsigned char>(needle[0])] = true;
    if (needle.size() > 1) pairs_[pair(needle[0], needle[1])] = true;
  }
}

Needles::Found Needles::find_in(std::string_view text) const {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (!first_[byte]) continue;
    if (!single_[byte] && (at + 1 == text.size() || !pairs_[pair(text[at], text[at + 1])])) continue;
    for (const std::string_view needle : needles_) {
      if (needle[0] == text[at] && text.compare(at, needle.size(), needle) == 0) return {at, needle.size()};
    }
  }
  return {};
}

}  // namespace pressmark
