#include "indexer/extraction/vocabulary.h"

#include <algorithm>

namespace pressmark {
namespace {

constexpr float kLikely = 0.5F;
constexpr float kShortest = 25;     // width of lines with words enough
constexpr std::size_t kFewest = 5;  // words

}  // namespace

Vocabulary::Vocabulary(const std::vector<Line>& lines, const TitleFinder& titles, const std::vector<float>& chances,
                       std::size_t title)
    : lines_(lines), titles_(titles), chances_(chances) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (chances[i] <= kLikely || !has_words(i)) continue;
    for (const std::uint32_t word : words_of(i)) words_[word].heard += chances[i];
  }
  if (title == lines.size()) return;
  for (const std::uint32_t word : words_of(title)) words_[word].titled = 1;
}

LineWords::Words Vocabulary::words_of(std::size_t line) {
  const LineWords::Words words = titles_.words().of(line);
  words_.resize(titles_.words().count());
  return words;
}

bool Vocabulary::has_words(std::size_t i) const { return lines_[i].shape.width >= kShortest; }

Vocabulary::Overlap Vocabulary::overlap(std::size_t i) const {
  if (!has_words(i)) return {};
  const LineWords::Words words = titles_.words().of(i);
  if (words.size() < kFewest) return {};
  const float own = chances_[i] > kLikely ? chances_[i] : 0.0F;
  float shared = 0;
  float titled = 0;
  for (const std::uint32_t word : words) {
    if (word >= words_.size()) continue;
    shared += std::clamp(words_[word].heard - own, 0.0F, 1.0F);
    titled += words_[word].titled;
  }
  return {true, shared / static_cast<float>(words.size()), std::min(titled / 2, 1.0F)};
}

}  // namespace pressmark
