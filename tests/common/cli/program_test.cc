#include "common/cli/program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "tests/common/cli/sample_program.h"

namespace pressmark::cli {
namespace {

using ::testing::HasSubstr;

TEST(Program, HelpFitsItsWidth) {
  for (const std::size_t width : {40U, 60U, 80U, 140U}) {
    std::istringstream lines(help_text(sample_program(), width));
    for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), width) << line;
  }
}

TEST(Program, HelpNamesEveryOption) {
  const std::string help = help_text(sample_program(), 80);
  EXPECT_THAT(help, HasSubstr("-i, --index DIR"));
  EXPECT_THAT(help, HasSubstr("    --facets[=LIST]"));
  EXPECT_THAT(help, HasSubstr("Usage: sample [OPTIONS] WORD..."));
  EXPECT_THAT(help, HasSubstr("sample -n 3 word"));
  EXPECT_THAT(help, HasSubstr("What the program returns."));
}

TEST(Program, ManualPageHasNoAccidentalRequests) {
  const std::string page = man_page(sample_program(), "1.2");
  EXPECT_THAT(page, HasSubstr(".TH SAMPLE 1"));
  EXPECT_THAT(page, HasSubstr("\\fB\\-n\\fR, \\fB\\-\\-limit\\fR \\fIN\\fR"));
  EXPECT_THAT(page, HasSubstr("it\\(aqs a number"));
}

/// Whether the shell, if there is one, accepts the script.
void expect_accepted(const std::string& shell, const std::string& script) {
  if (std::system(("command -v " + shell + " > /dev/null 2>&1").c_str()) != 0) return;
  const std::string file = ::testing::TempDir() + "completion." + shell;
  std::ofstream(file) << script;
  EXPECT_EQ(std::system((shell + " -n " + file).c_str()), 0) << script;
}

TEST(Program, CompletionsAreValidScripts) {
  expect_accepted("bash", bash_completion(sample_program()));
  expect_accepted("zsh", zsh_completion(sample_program()));
  expect_accepted("fish", fish_completion(sample_program()));
}

/// What bash offers behind `line` (its words separated as readline does it), sorted.
std::string bash_offers(const std::string& words, int current) {
  const std::string file = ::testing::TempDir() + "offers.bash";
  std::ofstream(file) << bash_completion(sample_program()) << "COMP_WORDS=(" << words << ")\nCOMP_CWORD=" << current
                      << "\n_sample\nprintf '%s ' \"${COMPREPLY[@]}\" > " << file << ".out\n";
  if (std::system(("bash " + file).c_str()) != 0) return "bash failed";
  std::ifstream out(file + ".out");
  return {std::istreambuf_iterator<char>(out), {}};
}

TEST(Program, BashCompletesOptionsAndTheirValues) {
  EXPECT_EQ(bash_offers("sample --f", 1), "--format --facets ");
  EXPECT_EQ(bash_offers("sample --format j", 2), "json ");
  EXPECT_EQ(bash_offers("sample --format = j", 3), "json ");
  EXPECT_EQ(bash_offers("sample --format =", 2), "text json ");
}

TEST(Program, ZshAndFishKnowTheChoices) {
  EXPECT_THAT(zsh_completion(sample_program()), HasSubstr("'--format=[how \\[to\\] print\\: it]:FORMAT:(text json)'"));
  EXPECT_THAT(zsh_completion(sample_program()), HasSubstr("'*'{-i+,--index=}'[the place]:DIR:_files -/'"));
  EXPECT_THAT(fish_completion(sample_program()),
              HasSubstr("complete -c sample -s n -l limit -r -d 'at most so many; it'\\''s a number'"));
}

TEST(Program, GeneratesNothingUnknown) { EXPECT_EQ(generate(sample_program(), "powershell", "1"), ""); }

}  // namespace
}  // namespace pressmark::cli
