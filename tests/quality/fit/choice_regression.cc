#include "tests/quality/fit/choice_regression.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "tests/quality/fit/loss_slope.h"

namespace pressmark::fit {
namespace {

constexpr double kNoChance = 1e-5;  // of a row that is not worth its time

/// How likely each row of a choice is chosen, and where only right ones are.
struct Chances {
  std::vector<double> all;
  std::vector<double> right;
  double loss = 0;
};

Chances chances_of(const Choices& choices, std::size_t choice, const std::vector<double>& weights) {
  Chances chances;
  double highest = -1e9;
  for (std::size_t row = choices.begin(choice); row < choices.ends[choice]; ++row) {
    chances.all.push_back(dot(choices.rows, row, weights));
    highest = std::max(highest, chances.all.back());
  }
  double sum = 0;
  double sum_of_right = 0;
  for (std::size_t i = 0; i < chances.all.size(); ++i) {
    chances.all[i] = std::exp(chances.all[i] - highest) + 1e-12;
    chances.right.push_back(choices.right[choices.begin(choice) + i] ? chances.all[i] : 0);
    sum += chances.all[i];
    sum_of_right += chances.right[i];
  }
  chances.loss = std::log(sum / sum_of_right);
  for (double& chance : chances.all) chance /= sum;
  for (double& chance : chances.right) chance /= sum_of_right;
  return chances;
}

/// Adds what one choice says of the loss.
void add_choice(const Choices& choices, std::size_t choice, const Chances& chances, std::size_t columns,
                LossSlope& slope) {
  const std::size_t begin = choices.begin(choice);
  const double weight = choices.weights[choice];
  std::vector<double> mean(columns);
  for (std::size_t i = 0; i < chances.all.size(); ++i) {
    const double error = chances.all[i] - chances.right[i];
    if (chances.all[i] < kNoChance && std::fabs(error) < kNoChance) continue;
    slope.add(choices.rows, begin + i, weight * error, weight * chances.all[i]);
    for (const auto* cell = choices.rows.begin(begin + i); cell != choices.rows.end(begin + i); ++cell)
      mean[cell->column] += chances.all[i] * static_cast<double>(cell->value);
  }
  for (std::size_t k = 0; k < mean.size(); ++k) {
    if (mean[k] == 0) continue;
    for (std::size_t j = 0; j <= k; ++j) slope.curvature().at(k, j) -= weight * mean[k] * mean[j];
  }
}

}  // namespace

std::vector<double> fit_choices(const Choices& choices, std::size_t columns, double restraint) {
  constexpr int kSteps = 40;
  std::vector<double> weights(columns);
  for (int step = 0; step < kSteps; ++step) {
    LossSlope slope(columns);
    for (std::size_t k = 0; k < columns; ++k) slope.hold(k, weights[k], k + 1 == columns ? 1e-3 : restraint);
    for (std::size_t choice = 0; choice < choices.size(); ++choice)
      add_choice(choices, choice, chances_of(choices, choice, weights), columns, slope);
    const std::vector<double> change = std::move(slope).step();
    double largest = 0;
    for (const double c : change) largest = std::max(largest, std::fabs(c));
    constexpr double kLongestStep = 1;  // far from the end the bend is not that of the whole way
    for (std::size_t k = 0; k < columns; ++k) weights[k] -= change[k] * std::min(1.0, kLongestStep / largest);
    if (largest < 1e-3) break;
  }
  return weights;
}

double loss_of(const Choices& choices, std::size_t choice, const std::vector<double>& weights) {
  return chances_of(choices, choice, weights).loss;
}

std::size_t chosen_row(const Choices& choices, std::size_t choice, const std::vector<double>& weights) {
  std::size_t best = choices.begin(choice);
  double highest = dot(choices.rows, best, weights);
  for (std::size_t row = best + 1; row < choices.ends[choice]; ++row) {
    const double score = dot(choices.rows, row, weights);
    if (score <= highest) continue;
    highest = score;
    best = row;
  }
  return best;
}

}  // namespace pressmark::fit
