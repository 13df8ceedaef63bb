#include "pressmark/result.h"

#include <gtest/gtest.h>

#include <memory>

namespace pressmark {
namespace {

TEST(Result, HoldsAValueOrAnError) {
  Result<std::string> good = std::string("text");
  ASSERT_TRUE(good);
  EXPECT_EQ(*good, "text");
  EXPECT_EQ(good->size(), 4U);

  const Result<std::string> bad = Error{ErrorCode::NotFound, "no index at x", "create it"};
  ASSERT_FALSE(bad);
  EXPECT_EQ(bad.error().code, ErrorCode::NotFound);
}

TEST(Result, MovesWhatCannotBeCopied) {
  Result<std::unique_ptr<int>> made = std::make_unique<int>(7);
  const std::unique_ptr<int> taken = *std::move(made);
  EXPECT_EQ(*taken, 7);
}

TEST(Result, OfNothingIsSuccessByDefault) {
  EXPECT_TRUE(Result<void>{});
  EXPECT_FALSE(Result<void>{Error{}});
}

}  // namespace
}  // namespace pressmark
