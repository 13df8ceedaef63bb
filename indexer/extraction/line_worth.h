#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "indexer/extraction/lines.h"

namespace pressmark {

/// What the lines of a page are worth by what is thought of them: their widths, weighed with the chance that they
/// belong to the article, and sums of these about any line in constant time.
class LineWorth {
 public:
  static constexpr float kWidest = 400;  ///< longer lines count as this long: one endless line is no article

  /// `scores` are log odds. Linear.
  LineWorth(const std::vector<Line>& lines, const std::vector<float>& scores);

  std::size_t size() const { return chances_.size(); }
  const std::vector<float>& chances() const { return chances_; }
  float chance(std::size_t i) const { return chances_[i]; }

  /// Width that belongs to the article, by chance: of the page, of the lines before one, from one on, of one.
  float all() const { return all_; }
  double before(std::size_t i) const { return sum(i).good; }
  double from(std::size_t i) const { return sum(size()).good - sum(i).good; }
  double of(std::size_t i) const { return near(i, 0); }
  /// ... of the lines at most `reach` away from one, of which no line has more than best_near() within ten lines.
  double near(std::size_t i, std::size_t reach) const {
    return sums_[kReach + i + reach + 1].good - sums_[kReach + i - reach].good;
  }
  float best_near() const { return best_near_; }
  /// The share of it in all width so near.
  float share_near(std::size_t i, std::size_t reach) const {
    const Sum& end = sums_[kReach + i + reach + 1];
    const Sum& begin = sums_[kReach + i - reach];
    return static_cast<float>((end.good - begin.good) / std::max(end.wide - begin.wide, 1.0));
  }

  /// The contiguous lines that hold most of the article for what else they hold.
  struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  Span best_span() const { return best_span_; }

  static constexpr std::size_t kReach = 30;  ///< the farthest that may be asked for

 private:
  /// Of the lines before one.
  struct Sum {
    double good = 0;
    double wide = 0;
  };
  const Sum& sum(std::size_t i) const { return sums_[kReach + i]; }

  std::vector<float> chances_;
  std::vector<Sum> sums_;  // with kReach more at either end, so that no look at neighbours has to mind the ends
  float all_ = 1;
  float best_near_ = 1;
  Span best_span_;
};

}  // namespace pressmark
