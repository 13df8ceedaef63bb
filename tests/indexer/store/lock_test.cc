#include "indexer/store/lock.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <string>
#include <thread>

#include "tests/support/temp_folder.h"

namespace pressmark {
namespace {

using std::chrono::milliseconds;

TEST(IndexLock, RefusesASecondWriterAndNamesTheFirst) {
  const TempFolder folder;
  const Result<IndexLock> first = IndexLock::acquire(folder.path(), {});
  ASSERT_TRUE(first);
  const Result<IndexLock> second = IndexLock::acquire(folder.path(), {});
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, ErrorCode::Locked);
  EXPECT_NE(second.error().message.find(folder.path().string()), std::string::npos);
  EXPECT_NE(second.error().message.find("process " + std::to_string(::getpid())), std::string::npos);
}

TEST(IndexLock, IsFreeAfterItsHolder) {
  const TempFolder folder;
  { ASSERT_TRUE(IndexLock::acquire(folder.path(), {})); }
  EXPECT_TRUE(IndexLock::acquire(folder.path(), {}));
}

TEST(IndexLock, WaitsForTheHolder) {
  const TempFolder folder;
  Result<IndexLock> first = IndexLock::acquire(folder.path(), {});
  ASSERT_TRUE(first);
  std::thread holder([&] {
    std::this_thread::sleep_for(milliseconds(150));
    const IndexLock released = *std::move(first);
  });
  EXPECT_TRUE(IndexLock::acquire(folder.path(), {milliseconds(10'000), {}}));
  holder.join();
}

TEST(IndexLock, GivesUpWhenPatienceEnds) {
  const TempFolder folder;
  const Result<IndexLock> first = IndexLock::acquire(folder.path(), {});
  ASSERT_TRUE(first);
  const auto start = std::chrono::steady_clock::now();
  EXPECT_FALSE(IndexLock::acquire(folder.path(), {milliseconds(120), {}}));
  EXPECT_GE(std::chrono::steady_clock::now() - start, milliseconds(120));
}

TEST(IndexLock, StopsWaitingWhenToldTo) {
  const TempFolder folder;
  const Result<IndexLock> first = IndexLock::acquire(folder.path(), {});
  ASSERT_TRUE(first);
  const Result<IndexLock> second = IndexLock::acquire(folder.path(), {milliseconds(60'000), [] { return true; }});
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, ErrorCode::Interrupted);
}

// A rebuild puts another directory in place while somebody waits for the old one's lock.
TEST(IndexLock, IsOfTheDirectoryThatStandsThere) {
  const TempFolder folder;
  const auto index = folder.path() / "index";
  std::filesystem::create_directory(index);
  Result<IndexLock> old = IndexLock::acquire(index, {});
  ASSERT_TRUE(old);
  std::filesystem::rename(index, folder.path() / "old");
  std::filesystem::create_directory(index);
  EXPECT_TRUE(IndexLock::acquire(index, {}));
}

TEST(IndexLock, CallsAMissingPermissionByItsName) {
  const TempFolder folder;
  ::chmod(folder.path().c_str(), 0555);
  // Root may write anywhere, so the question is asked by somebody else.
  const pid_t child = ::fork();
  if (child == 0) {
    if (::geteuid() == 0 && ::setuid(65534) != 0) ::_exit(9);
    const Result<IndexLock> lock = IndexLock::acquire(folder.path(), {});
    ::_exit(lock ? 1 : lock.error().code == ErrorCode::System ? 0 : 2);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  ::chmod(folder.path().c_str(), 0755);
  EXPECT_EQ(status, 0);
}

}  // namespace
}  // namespace pressmark
