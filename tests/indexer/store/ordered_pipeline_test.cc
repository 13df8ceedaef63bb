#include "indexer/store/ordered_pipeline.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>

namespace pressmark {
namespace {

using Pipeline = OrderedPipeline<int, int>;

Pipeline::Producer count_to(int last, std::size_t cost, std::atomic<int>* produced = nullptr) {
  return [=, next = 0]() mutable -> std::optional<Pipeline::Item> {
    if (next == last) return std::nullopt;
    if (produced != nullptr) ++*produced;
    return Pipeline::Item{next++, cost};
  };
}

/// Takes longest for the numbers that come first, so that workers finish out of order.
int slow_square(int n) {
  std::this_thread::sleep_for(std::chrono::microseconds((7 - n % 8) * 50));
  return n * n;
}

TEST(OrderedPipeline, KeepsTheProducersOrder) {
  for (const std::size_t jobs : {1U, 2U, 5U}) {
    Pipeline pipeline(count_to(200, 1), std::vector<Pipeline::Worker>(jobs, slow_square), 16);
    for (int n = 0; n < 200; ++n) EXPECT_EQ(pipeline.next(), n * n);
    EXPECT_EQ(pipeline.next(), std::nullopt);
    EXPECT_EQ(pipeline.next(), std::nullopt);
  }
}

TEST(OrderedPipeline, EndsAtOnceWithoutInput) {
  Pipeline pipeline(count_to(0, 1), {slow_square}, 16);
  EXPECT_EQ(pipeline.next(), std::nullopt);
}

TEST(OrderedPipeline, HoldsNoMoreThanItsBudget) {
  std::atomic<int> produced{0};
  Pipeline pipeline(count_to(1000, 10, &produced), {slow_square, slow_square}, 50);
  for (int n = 0; n < 100; ++n) {
    ASSERT_TRUE(pipeline.next());
    std::this_thread::sleep_for(std::chrono::microseconds(100));
    EXPECT_LE(produced, n + 1 + 5 + 1);  // five in flight, one waiting to get in
  }
}

TEST(OrderedPipeline, LetsThroughWhatIsLargerThanTheBudget) {
  Pipeline pipeline(count_to(5, 1000), {slow_square}, 50);
  for (int n = 0; n < 5; ++n) EXPECT_EQ(pipeline.next(), n * n);
}

TEST(OrderedPipeline, CanBeLeftInTheMiddle) {
  Pipeline pipeline(count_to(1'000'000, 1), {slow_square, slow_square}, 50);
  EXPECT_EQ(pipeline.next(), 0);
}

}  // namespace
}  // namespace pressmark
