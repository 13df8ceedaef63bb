#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "tests/quality/fit/logistic_regression.h"
#include "tests/quality/fit/symmetric_matrix.h"

namespace pressmark::fit {

/// How a loss grows with the weights, and how that bends: what a step of Newton's method is made of.
class LossSlope {
 public:
  explicit LossSlope(std::size_t columns) : gradient_(columns), curvature_(columns) {}

  /// Holds a weight down: adds `restraint` times its square to the loss. Before all rows.
  void hold(std::size_t column, double weight, double restraint) {
    gradient_[column] = 2 * restraint * weight;
    curvature_.at(column, column) = 2 * restraint;
  }

  /// Adds a row whose score the loss grows with by `error`, which grows with the score by `bend`.
  void add(const SparseRows& rows, std::size_t row, double error, double bend) {
    for (const auto* a = rows.begin(row); a != rows.end(row); ++a) {
      const auto value = static_cast<double>(a->value);
      gradient_[a->column] += error * value;
      for (const auto* b = rows.begin(row); b <= a; ++b)
        curvature_.at(a->column, b->column) += bend * value * static_cast<double>(b->value);
    }
  }

  SymmetricMatrix& curvature() { return curvature_; }

  /// By how much to lower the weights.
  std::vector<double> step() && { return curvature_.solve(std::move(gradient_)); }

 private:
  std::vector<double> gradient_;
  SymmetricMatrix curvature_;
};

}  // namespace pressmark::fit
