#include "tests/quality/fit/logistic_regression.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "tests/quality/fit/loss_slope.h"

namespace pressmark::fit {
namespace {

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
    LossSlope slope(columns);
    for (std::size_t k = 0; k < columns; ++k) slope.hold(k, weights[k], restraint_of(k, restraint));
    for (std::size_t row = 0; row < examples.rows.size(); ++row) {
      if (examples.weights[row] == 0) continue;
      const double chance = 1 / (1 + std::exp(-dot(examples.rows, row, weights)));
      const double error = examples.weights[row] * (chance - (examples.positive[row] ? 1.0 : 0.0));
      const double bend = examples.weights[row] * std::max(chance * (1 - chance), 1e-6);
      slope.add(examples.rows, row, error, bend);
    }
    const std::vector<double> change = std::move(slope).step();
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
