#include "indexer/store/glass/self_check.h"

#include <fstream>

#include "gtest/gtest.h"
#include "indexer/store/glass/check_memory.h"
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

TEST(CheckMemory, RemembersWhatPassedAndNothingElse) {
  const TempFolder folder;
  const CheckMemory memory(folder / "cache");
  EXPECT_FALSE(memory.has_passed("writer 1, Xapian 1.4.22"));
  memory.passed("writer 1, Xapian 1.4.22");
  EXPECT_TRUE(memory.has_passed("writer 1, Xapian 1.4.22"));
  EXPECT_FALSE(memory.has_passed("writer 1, Xapian 1.4.23"));
}

TEST(CheckMemory, DoesWithoutAFolder) {
  const CheckMemory nothing{std::filesystem::path()};
  nothing.passed("x");
  EXPECT_FALSE(nothing.has_passed("x"));
  const TempFolder folder;
  std::ofstream(folder / "file") << "in the way";
  const CheckMemory blocked(folder / "file");
  blocked.passed("x");
  EXPECT_FALSE(blocked.has_passed("x"));
}

TEST(CheckMemory, KnowsTheInstalledXapian) {
  EXPECT_EQ(installed_xapian().rfind(Xapian::version_string(), 0), 0U);
  EXPECT_EQ(installed_xapian(), installed_xapian());
}

}  // namespace
}  // namespace pressmark::glass
