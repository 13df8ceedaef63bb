#include "indexer/extraction/line_worth.h"

#include <cmath>

namespace pressmark {
namespace {

constexpr float kCostOfOther = 45;  // width of prose that makes up for one line between which is none
constexpr float kDoubtful = 0.25F;  // chance of lines that are worth nothing

float probability(float log_odds) { return 1.0F / (1.0F + std::exp(-log_odds)); }

/// The contiguous values with the greatest sum.
class BestSpan {
 public:
  void add(float value) {
    if (sum_ <= 0) {
      sum_ = 0;
      from_ = at_;
    }
    sum_ += value;
    ++at_;
    if (sum_ > best_sum_) {
      best_sum_ = sum_;
      best_ = {from_, at_};
    }
  }
  LineWorth::Span best() const { return best_; }

 private:
  LineWorth::Span best_;
  float best_sum_ = 0;
  float sum_ = 0;
  std::size_t from_ = 0;
  std::size_t at_ = 0;
};

}  // namespace

LineWorth::LineWorth(const std::vector<Line>& lines, const std::vector<float>& scores)
    : chances_(lines.size()), sums_(lines.size() + 1 + 2 * kReach) {
  Sum sum;
  BestSpan span;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const float width = std::min(lines[i].shape.width, kWidest);
    const float chance = probability(scores[i]);
    chances_[i] = chance;
    if (chance > kDoubtful) sum.good += static_cast<double>(chance * width);
    sum.wide += static_cast<double>(width);
    sums_[kReach + i + 1] = sum;
    span.add(chance * width - (1 - chance) * kCostOfOther);
  }
  std::fill(sums_.end() - kReach, sums_.end(), sum);
  all_ = static_cast<float>(std::max(sum.good, 1.0));
  for (std::size_t i = 0; i < lines.size(); ++i) best_near_ = std::max(best_near_, static_cast<float>(near(i, 10)));
  best_span_ = span.best();
}

}  // namespace pressmark
