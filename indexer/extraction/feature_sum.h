#pragma once

#include <array>

#include "indexer/extraction/features.h"

namespace pressmark {

/// A weight of each feature for each look, side by side so that they are added at once.
using Weights = std::array<std::array<float, 4>, kFeatureCount>;

const Weights& weights_for(bool marked_up);

/// The weights of one look.
using LookWeights = std::array<float, kFeatureCount>;

const LookWeights& weights_for(bool marked_up, Look look);

/// Adds up what features that a line has are worth in all looks. Most features of a line are 0 and cost nothing.
class FeatureSum {
 public:
  FeatureSum(const Weights& weights, const LogOdds& start)
      : weights_(weights), sums_{start.own, start.placed, start.again, 0} {}

  void operator()(Feature feature, bool value) {
    if (!value) return;
    const auto k = static_cast<std::size_t>(feature);
    for (std::size_t look = 0; look < 4; ++look) sums_[look] += weights_[k][look];
  }
  LogOdds sum() const { return {sums_[0], sums_[1], sums_[2]}; }

 private:
  const Weights& weights_;
  std::array<float, 4> sums_;
};

/// ... in one look.
class LookSum {
 public:
  LookSum(const LookWeights& weights, float start) : weights_(weights), sum_(start) {}

  void operator()(Feature feature, float value) { sum_ += weights_[static_cast<std::size_t>(feature)] * value; }
  void operator()(Feature feature, bool value) {
    if (value) sum_ += weights_[static_cast<std::size_t>(feature)];
  }
  float sum() const { return sum_; }

 private:
  const LookWeights& weights_;
  float sum_;
};

/// ... and notes the features.
template <class Sum>
class Noted {
 public:
  Noted(Sum sum, Features& features) : sum_(sum), features_(features) {}

  template <class Value>
  void operator()(Feature feature, Value value) {
    sum_(feature, value);
    features_[static_cast<std::size_t>(feature)] = static_cast<float>(value);
  }
  auto sum() const { return sum_.sum(); }

 private:
  Sum sum_;
  Features& features_;
};

}  // namespace pressmark
