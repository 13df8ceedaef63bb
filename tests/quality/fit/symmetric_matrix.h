#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

namespace pressmark::fit {

/// A symmetric positive matrix, and the step that solves it, by Cholesky's method. Only the lower half is used.
class SymmetricMatrix {
 public:
  explicit SymmetricMatrix(std::size_t size) : size_(size), values_(size * size) {}
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

}  // namespace pressmark::fit
