// The program pressmark-index as a process: exit codes, streams, locks, signals.

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <thread>

#include "indexer/store/lock.h"
#include "tests/support/background_program.h"
#include "tests/support/temp_folder.h"

namespace pressmark {
namespace {

namespace fs = std::filesystem;
using ::testing::Test;

constexpr unsigned kNobody = 65534;

std::string record(const std::string& id, const std::string& text) {
  return R"({"id":")" + id + R"(","title":"A title","text":")" + text + "\"}\n";
}

class IndexProgram : public Test {
 protected:
  IndexProgram() { folder.write("in/a.jsonl", record("one", "First.") + record("two", "Second.")); }

  std::vector<std::string> command(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {PRESSMARK_INDEX_PROGRAM, "-i", index()});
    return arguments;
  }
  ProgramResult run(const std::vector<std::string>& arguments, const std::string& input = "") const {
    return run_program(command(arguments), input);
  }
  std::string index() const { return (folder.path() / "index").string(); }
  std::string in() const { return (folder.path() / "in").string(); }

  TempFolder folder;
};

TEST_F(IndexProgram, PrintsItsSummaryOnStandardError) {
  const ProgramResult first = run({in()});
  EXPECT_EQ(first.exit_code, 0);
  EXPECT_EQ(first.out, "");
  EXPECT_EQ(first.err, "added 2, updated 0, unchanged 0, removed 0, failed 0\n");
  EXPECT_EQ(run({in()}).err, "added 0, updated 0, unchanged 2, removed 0, failed 0\n");
  EXPECT_EQ(run({"-q", in()}).err, "");
}

TEST_F(IndexProgram, ReadsJsonLinesFromStandardInput) {
  const ProgramResult result = run({"-"}, record("three", "Third."));
  EXPECT_EQ(result.err, "added 1, updated 0, unchanged 0, removed 0, failed 0\n");
}

TEST_F(IndexProgram, NamesFailedInputsAndEndsWithOne) {
  folder.write("in/a.jsonl", record("one", "First.") + "{ broken\n");
  const ProgramResult result = run({in()});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.err.rfind("pressmark-index: " + in() + "/a.jsonl:2: ", 0), 0U) << result.err;
  EXPECT_NE(result.err.find("added 1, updated 0, unchanged 0, removed 0, failed 1\n"), std::string::npos);
}

TEST_F(IndexProgram, EndsWithTwoForMistakes) {
  for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{{},
                                                                                         {"--no-such-option"},
                                                                                         {"--jobs=many", in()},
                                                                                         {"--wait=soon", in()},
                                                                                         {"--check", in()},
                                                                                         {"--check", "--compact"},
                                                                                         {"--format=pdf", in()}}) {
    const ProgramResult result = run(arguments);
    EXPECT_EQ(result.exit_code, 2) << testing::PrintToString(arguments);
    EXPECT_NE(result.err, "");
    EXPECT_EQ(result.out, "");
  }
  EXPECT_FALSE(fs::exists(index()));
}

TEST_F(IndexProgram, EndsWithThreeWhereNothingIs) {
  EXPECT_EQ(run({"/no/such/folder"}).exit_code, 3);
  EXPECT_EQ(run({"--info"}).exit_code, 3);
  EXPECT_EQ(run({"--check"}).exit_code, 3);
}

TEST_F(IndexProgram, EndsWithFourWhenTheIndexIsLockedAndNamesTheHolder) {
  run({in()});
  const Result<IndexLock> held = IndexLock::acquire(index(), {});
  ASSERT_TRUE(held);
  const ProgramResult result = run({in()});
  EXPECT_EQ(result.exit_code, 4);
  EXPECT_NE(result.err.find(index()), std::string::npos);
  EXPECT_NE(result.err.find("process " + std::to_string(::getpid())), std::string::npos);
  EXPECT_NE(result.err.find("--wait"), std::string::npos);
  EXPECT_EQ(run({"--wait=0.1", in()}).exit_code, 4);
}

TEST_F(IndexProgram, WaitsForALockedIndexWhenAskedTo) {
  run({in()});
  std::optional<IndexLock> held;
  held.emplace(*IndexLock::acquire(index(), {}));
  Program waiting(command({"--wait", in()}));
  std::this_thread::sleep_for(std::chrono::milliseconds(150));
  held.reset();
  EXPECT_EQ(waiting.wait().exit_code, 0);
}

/// A build below /root, for one, is not.
bool may_be_run_by_others(const fs::path& program) {
  for (fs::path part = program; part.has_relative_path(); part = part.parent_path()) {
    if ((fs::status(part).permissions() & fs::perms::others_exec) == fs::perms::none) return false;
  }
  return true;
}

TEST_F(IndexProgram, CallsAMissingPermissionByItsName) {
  if (::geteuid() != 0) GTEST_SKIP() << "only root can become another user";
  if (!may_be_run_by_others(command({}).front())) GTEST_SKIP() << "other users cannot get at this build";
  run({in()});
  ::chmod(folder.path().c_str(), 0755);
  const ProgramResult result = Program(command({in()}), {.user = kNobody}).wait();
  EXPECT_EQ(result.exit_code, 7);
  EXPECT_NE(result.err.find("Permission denied"), std::string::npos) << result.err;
  // What needs no writing still works for them.
  EXPECT_EQ(Program(command({"--info"}), {.user = kNobody}).wait().exit_code, 0);
  EXPECT_EQ(Program(command({"--check"}), {.user = kNobody}).wait().exit_code, 0);
}

TEST_F(IndexProgram, EndsWithSixForADamagedIndex) {
  run({in()});
  fs::remove(fs::path(index()) / "postlist.glass");
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{in()}, {"--info"}, {"--check"}}) {
    const ProgramResult result = run(arguments);
    EXPECT_EQ(result.exit_code, 6) << result.err;
    EXPECT_NE(result.err.find("--rebuild"), std::string::npos);
  }
  EXPECT_EQ(run({"--rebuild", in()}).exit_code, 0);
  EXPECT_EQ(run({"--check"}).exit_code, 0);
}

TEST_F(IndexProgram, CommitsWhatItHasWhenInterrupted) {
  std::string lines;
  for (int i = 0; i < 20'000; ++i) lines += record("r" + std::to_string(i), "Text number " + std::to_string(i) + ".");
  folder.write("in/b.jsonl", lines);
  Program program(command({"--builder", "xapian", "--commit-interval", "0.01", in()}));
  for (int i = 0; i < 1000 && !fs::exists(fs::path(index()) / "docdata.glass"); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  program.signal(SIGINT);
  const ProgramResult result = program.wait();
  EXPECT_EQ(result.exit_code, 130) << result.err;
  EXPECT_EQ(result.err.rfind("added ", 0), 0U) << result.err;
  EXPECT_EQ(run({"--check"}).exit_code, 0);
}

TEST_F(IndexProgram, SaysWhatADryRunWouldDo) {
  const ProgramResult result = run({"--dry-run", in()});
  EXPECT_EQ(result.out, "added\tone\t" + in() + "/a.jsonl\nadded\ttwo\t" + in() + "/a.jsonl\n");
  EXPECT_FALSE(fs::exists(index()));
}

TEST_F(IndexProgram, ShowsProgressWhenAskedTo) {
  EXPECT_EQ(run({in()}).err.find('\r'), std::string::npos);
  std::string lines;
  for (int i = 0; i < 5'000; ++i) lines += record("r" + std::to_string(i), "Text number " + std::to_string(i) + ".");
  folder.write("in/b.jsonl", lines);
  EXPECT_NE(run({"--progress=always", in()}).err.find("articles"), std::string::npos);
}

TEST_F(IndexProgram, FindsTheIndexByItsEnvironment) {
  ::setenv("PRESSMARK_INDEX", index().c_str(), 1);
  EXPECT_EQ(run_program({PRESSMARK_INDEX_PROGRAM, in()}).exit_code, 0);
  ::unsetenv("PRESSMARK_INDEX");
  EXPECT_TRUE(fs::exists(fs::path(index()) / "iamglass"));
}

TEST_F(IndexProgram, PrintsHelpAndVersions) {
  const ProgramResult help = run({"--help"});
  EXPECT_EQ(help.exit_code, 0);
  EXPECT_NE(help.out.find("--prune"), std::string::npos);
  const ProgramResult version = run({"--version"});
  EXPECT_NE(version.out.find("Xapian"), std::string::npos);
  EXPECT_EQ(version.err, "");
}

}  // namespace
}  // namespace pressmark
