#include "tests/quality/fit/logistic_regression.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace pressmark::fit {
namespace {

/// A symmetric positive matrix, and the step that solves it, by Cholesky's method. Only the lower half is used.
class Matrix {
 public:
  explicit Matrix(std::size_t size) : size_(size), values_(size * size) {}
  double& at(std::size_t row, std::size_t column) { return values_[row * size_ + column]; }

  /// x of A x = b; destroys A.
  std::vector<double> solve(std::vector<double> b) {
    for (std::size_t k = 0; k < size_; ++k) {
      for (std::size_t j = 0; j < k; ++j) at(k, k) -= at(k, j) * at(k, j);
      at(k, k) = std::sqrt(std::max(at(k, k), 1e-12));
      for (std::size_t i = k + 1; i < size_; ++i) {
        for (std::size_t j = 0; j < k; ++j) at(i, k) -= at(i, j) * at(k, j);
        at(i, k) /= at(k, k);
      }
    }
    for (std::size_t i = 0; i < size_; ++i) {
      for (std::size_t j = 0; j < i; ++j) b[i] -= at(i, j) * b[j];
      b[i] /= at(i, i);
    }
    for (std::size_t i = size_; i-- > 0;) {
      for (std::size_t j = i + 1; j < size_; ++j) b[i] -= at(j, i) * b[j];
      b[i] /= at(i, i);
    }
    return b;
  }

 private:
  std::size_t size_;
  std::vector<double> values_;
};

double restraint_of(std::size_t column, double restraint) { return column == 0 ? 1e-6 : restraint; }

}  // namespace

double dot(const SparseRows& rows, std::size_t row, const std::vector<double>& weights) {
  double sum = 0;
  for (const auto* cell = rows.begin(row); cell != rows.end(row); ++cell)
    sum += weights[cell->column] * static_cast<double>(cell->value);
  return sum;
}

std::vector<double> fit_logistic(const Examples& examples, std::size_t columns, double restraint) {
  constexpr int kSteps = 12;
  std::vector<double> weights(columns);
  for (int step = 0; step < kSteps; ++step) {
    std::vector<double> gradient(columns);
    Matrix curvature(columns);
    for (std::size_t k = 0; k < columns; ++k) {
      gradient[k] = 2 * restraint_of(k, restraint) * weights[k];
      curvature.at(k, k) = 2 * restraint_of(k, restraint);
    }
    for (std::size_t row = 0; row < examples.rows.size(); ++row) {
      if (examples.weights[row] == 0) continue;
      const double chance = 1 / (1 + std::exp(-dot(examples.rows, row, weights)));
      const double error = examples.weights[row] * (chance - (examples.positive[row] ? 1.0 : 0.0));
      const double bend = examples.weights[row] * std::max(chance * (1 - chance), 1e-6);
      const auto* const end = examples.rows.end(row);
      for (const auto* a = examples.rows.begin(row); a != end; ++a) {
        const auto value = static_cast<double>(a->value);
        gradient[a->column] += error * value;
        for (const auto* b = examples.rows.begin(row); b <= a; ++b)
          curvature.at(a->column, b->column) += bend * value * static_cast<double>(b->value);
      }
    }
    const std::vector<double> change = curvature.solve(std::move(gradient));
    double largest = 0;
    for (std::size_t k = 0; k < columns; ++k) {
      weights[k] -= change[k];
      largest = std::max(largest, std::fabs(change[k]));
    }
    if (largest < 1e-4) break;
  }
  return weights;
}

}  // namespace pressmark::fit
