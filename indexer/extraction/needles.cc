#include "indexer/extraction/needles.h"

namespace pressmark {

Needles::Needles(std::initializer_list<std::string_view> needles) : needles_(needles) {
  for (const std::string_view needle : needles_) {
    Start& start = starts_[static_cast<unsigned char>(needle[0])];
    if (needle.size() == 1) start = Start::Single;
    if (start == Start::None) start = Start::Pair;
    if (needle.size() > 1) pairs_[pair(needle[0], needle[1])] = true;
  }
}

Needles::Found Needles::find_in(std::string_view text) const {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const Start start = starts_[static_cast<unsigned char>(text[at])];
    if (start == Start::None) continue;
    if (start == Start::Pair && (at + 1 == text.size() || !pairs_[pair(text[at], text[at + 1])])) continue;
    for (const std::string_view needle : needles_) {
      if (needle[0] != text[at] || needle.size() > text.size() - at) continue;
      if (needle.size() > 1 && needle[1] != text[at + 1]) continue;
      if (text.compare(at, needle.size(), needle) == 0) return {at, needle.size()};
    }
  }
  return {};
}

}  // namespace pressmark
