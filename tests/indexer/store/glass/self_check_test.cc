#include "indexer/store/glass/self_check.h"

#include "gtest/gtest.h"
#include "tests/indexer/store/glass/test_corpus.h"

namespace pressmark::glass {
namespace {

TEST(SelfCheck, FindsThisXapianAsExpectedAndLeavesNothing) {
  const TempFolder folder;
  const Result<void> checked = self_check(folder / "scratch");
  EXPECT_TRUE(checked) << checked.error().message;
  EXPECT_TRUE(self_check(folder / "scratch"));
  EXPECT_FALSE(std::filesystem::exists(folder / "scratch" / "self-check"));
}

}  // namespace
}  // namespace pressmark::glass
