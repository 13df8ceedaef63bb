#pragma once

#include <cstddef>
#include <vector>

#include "tests/quality/fit/logistic_regression.h"

namespace pressmark::fit {

/// Rows of which one is to be chosen, and choice after choice. A choice has at least one right row.
struct Choices {
  SparseRows rows;
  std::vector<bool> right;        // by row
  std::vector<std::size_t> ends;  // by choice: its rows begin where those of the choice before end
  std::vector<double> weights;    // by choice: how much it counts

  std::size_t size() const { return ends.size(); }
  std::size_t begin(std::size_t choice) const { return choice == 0 ? 0 : ends[choice - 1]; }
};

/// The weights of `columns` features under which a right row is likeliest to have the highest score: those with the
/// least loss of the softmax of each choice plus `restraint` times their squares (the last feature's is free).
std::vector<double> fit_choices(const Choices& choices, std::size_t columns, double restraint);

/// The negative logarithm of how likely a right row of the choice has the highest score.
double loss_of(const Choices& choices, std::size_t choice, const std::vector<double>& weights);

/// The row of the choice with the highest score.
std::size_t chosen_row(const Choices& choices, std::size_t choice, const std::vector<double>& weights);

}  // namespace pressmark::fit
