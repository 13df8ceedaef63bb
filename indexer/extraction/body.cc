#include "indexer/extraction/body.h"

#include <algorithm>

#include "indexer/extraction/lexicon.h"

namespace pressmark {
namespace {

float prose_score(const Line& line) {
  const LineShape& s = line.shape;
  float score = -2.0F;
  if (s.width >= 40) score += 1.0F;
  if (s.width >= 80) score += 1.0F;
  if (s.width >= 160) score += 1.0F;
  if (s.ends_sentence) score += 1.0F;
  if (s.function_density() >= 0.25F) score += 1.0F;
  if (s.has(phrase::kCredit | phrase::kLegal | phrase::kSignUp | phrase::kPromotion)) score -= 3.0F;
  if (line.copies > 1) score -= 1.0F;
  return score;
}

}  // namespace

void select_body(std::vector<Line>& lines, bool /*marked_up*/) {
  for (Line& line : lines) line.score = prose_score(line);
  // The one span of lines with the greatest sum holds the article.
  float best = 0;
  float sum = 0;
  std::size_t from = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (sum <= 0) {
      sum = 0;
      from = i;
    }
    sum += lines[i].score;
    if (sum > best) {
      best = sum;
      begin = from;
      end = i + 1;
    }
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    lines[i].kept = i >= begin && i < end && lines[i].score > 0;
    lines[i].reason = lines[i].kept ? "prose" : i >= begin && i < end ? "no prose" : "outside the article";
  }
}

}  // namespace pressmark
