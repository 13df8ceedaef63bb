#include "indexer/extraction/title.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "common/unicode.h"
#include "indexer/extraction/byline.h"
#include "indexer/extraction/dates.h"
#include "indexer/extraction/lexicon.h"

namespace pressmark {
namespace {

constexpr std::size_t kFarthest = 60;  // lines above the body

std::vector<std::string_view> long_words(std::string_view folded) {
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < folded.size();) {
    std::size_t end = i;
    while (end < folded.size() &&
           (static_cast<unsigned char>(folded[end]) >= 0x80 || (folded[end] >= 'a' && folded[end] <= 'z')))
      ++end;
    if (end - i >= 4) words.push_back(folded.substr(i, end - i));
    i = end + 1;
  }
  return words;
}

/// The share of a line's longer words that occur in the beginning of the body.
float overlap(std::string_view folded, const std::unordered_set<std::string_view>& body) {
  const auto words = long_words(folded);
  if (words.empty()) return 0;
  const auto shared = std::count_if(words.begin(), words.end(), [&](std::string_view w) { return body.count(w) != 0; });
  return static_cast<float>(shared) / static_cast<float>(words.size());
}

}  // namespace

std::optional<std::size_t> find_title_line(const std::vector<Line>& lines, std::size_t body_begin) {
  std::unordered_set<std::string_view> body;
  std::size_t taken = 0;
  for (std::size_t i = body_begin; i < lines.size() && taken < 8; ++i) {
    if (!lines[i].kept) continue;
    ++taken;
    for (const std::string_view word : long_words(lines[i].shape.folded)) body.insert(word);
  }
  std::optional<std::size_t> best;
  float best_score = 0;
  for (std::size_t i = body_begin > kFarthest ? body_begin - kFarthest : 0; i <= body_begin && i < lines.size(); ++i) {
    const LineShape& shape = lines[i].shape;
    if (shape.width < 12 || shape.width > 250 || shape.words < 2 || shape.phrases != 0) continue;
    if (!read_byline(lines[i].block->text).authors.empty() ||
        !find_dates(lines[i].block->text, DayOrder::MonthFirst).empty())
      continue;
    float score = 2.0F * overlap(shape.folded, body) - 0.03F * static_cast<float>(body_begin - i);
    score += shape.width > 30 ? 1.0F : 0.0F;
    score += lines[i].copies > 1 ? 0.5F : 0.0F;
    score -= shape.ends_sentence && shape.folded.back() == '.' ? 1.0F : 0.0F;
    score += lines[i].block->heading == 1 ? 2.0F : 0.0F;
    if (!best || score > best_score) {
      best = i;
      best_score = score;
    }
  }
  return best;
}

std::string without_site_name(std::string_view title, std::string_view source) {
  static constexpr std::array<std::string_view, 6> kJoints{" | ", " - ", " – ", " — ", " • ", " :: "};
  const std::string wanted = fold(source);
  for (const std::string_view joint : kJoints) {
    const std::size_t at = title.rfind(joint);
    if (at == std::string_view::npos) continue;
    const std::string tail = fold(title.substr(at + joint.size()));
    const bool named =
        !wanted.empty() && (tail.find(wanted) != std::string::npos || wanted.find(tail) != std::string::npos);
    if (named) return std::string(title.substr(0, at));
  }
  return std::string(title);
}

}  // namespace pressmark
