#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace pressmark::fit {

/// Rows of few values other than 0, one after the other.
class SparseRows {
 public:
  struct Cell {
    std::uint32_t column;
    float value;
  };
  void add(std::uint32_t column, float value) { cells_.push_back({column, value}); }
  void end_row() { ends_.push_back(cells_.size()); }

  std::size_t size() const { return ends_.size(); }
  const Cell* begin(std::size_t row) const { return cells_.data() + (row == 0 ? 0 : ends_[row - 1]); }
  const Cell* end(std::size_t row) const { return cells_.data() + ends_[row]; }

 private:
  std::vector<Cell> cells_;
  std::vector<std::size_t> ends_;
};

/// One example a row: whether it is positive, and how much it counts.
struct Examples {
  SparseRows rows;
  std::vector<bool> positive;
  std::vector<double> weights;
};

/// The weights of `columns` features with the least logistic loss plus `restraint` times their squares (the first
/// feature's, which is always on, is free), by Newton's method.
std::vector<double> fit_logistic(const Examples& examples, std::size_t columns, double restraint);

double dot(const SparseRows& rows, std::size_t row, const std::vector<double>& weights);

}  // namespace pressmark::fit
