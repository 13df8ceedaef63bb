#include "indexer/extraction/vocabulary.h"

#include <algorithm>

namespace pressmark {
namespace {

constexpr std::size_t kSlots = std::size_t{1} << 14U;
constexpr float kLikely = 0.5F;
constexpr float kShortest = 25;     // width of lines with words enough
constexpr std::size_t kFewest = 5;  // words

std::size_t slot_of(std::uint32_t word) { return word % kSlots; }

}  // namespace

Vocabulary::Vocabulary(const std::vector<Line>& lines, const TitleFinder& titles, const std::vector<float>& chances,
                       std::size_t title)
    : lines_(lines), titles_(titles), chances_(chances), heard_(kSlots), in_title_(kSlots) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (chances[i] <= kLikely || !has_words(i)) continue;
    for (const std::uint32_t word : titles.words(i)) heard_[slot_of(word)] += chances[i];
  }
  if (title == lines.size()) return;
  for (const std::uint32_t word : titles.words(title)) in_title_[slot_of(word)] = 1;
}

bool Vocabulary::has_words(std::size_t i) const { return lines_[i].shape.width >= kShortest; }

Vocabulary::Overlap Vocabulary::overlap(std::size_t i) const {
  if (!has_words(i)) return {};
  const std::vector<std::uint32_t>& words = titles_.words(i);
  if (words.size() < kFewest) return {};
  const float own = chances_[i] > kLikely ? chances_[i] : 0.0F;
  float shared = 0;
  float titled = 0;
  for (const std::uint32_t word : words) {
    shared += std::clamp(heard_[slot_of(word)] - own, 0.0F, 1.0F);
    titled += in_title_[slot_of(word)] != 0 ? 1.0F : 0.0F;
  }
  return {true, shared / static_cast<float>(words.size()), std::min(titled / 2, 1.0F)};
}

}  // namespace pressmark
