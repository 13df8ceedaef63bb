#include "common/cli/arguments.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/common/cli/sample_program.h"

namespace pressmark::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Result<Arguments> parse(std::vector<const char*> words) {
  words.insert(words.begin(), "sample");
  return Arguments::parse(sample_program(), static_cast<int>(words.size()), words.data());
}

TEST(Arguments, ReadsEveryWayToWriteAnOption) {
  for (const std::vector<const char*>& words : std::vector<std::vector<const char*>>{
           {"-n", "5"}, {"-n5"}, {"--limit", "5"}, {"--limit=5"}, {"-cn5"}, {"-cn", "5"}, {"-n", "7", "-n", "5"}}) {
    const Result<Arguments> arguments = parse(words);
    ASSERT_TRUE(arguments) << arguments.error().message;
    EXPECT_EQ(*arguments->number("limit", 1), 5U);
  }
}

TEST(Arguments, KeepsOperandsInOrderWhereverTheyStand) {
  const Result<Arguments> arguments = parse({"gas", "-c", "union", "", "-", "ü", "--quiet", "a,b"});
  ASSERT_TRUE(arguments);
  EXPECT_THAT(arguments->operands(), ElementsAre("gas", "union", "", "-", "ü", "a,b"));
  EXPECT_TRUE(arguments->has("count"));
  EXPECT_TRUE(arguments->has("quiet"));
  EXPECT_FALSE(arguments->has("index"));
}

TEST(Arguments, TakesEverythingBehindTwoDashesAsOperand) {
  const Result<Arguments> arguments = parse({"-c", "--", "-n", "--limit", "--", "-word"});
  ASSERT_TRUE(arguments);
  EXPECT_THAT(arguments->operands(), ElementsAre("-n", "--limit", "--", "-word"));
}

TEST(Arguments, LeavesPathsWhole) {
  const Result<Arguments> arguments = parse({"-i", "a,b", "-i./c d", "--index=/e=f,g"});
  ASSERT_TRUE(arguments) << arguments.error().message;
  EXPECT_THAT(arguments->values("index"), ElementsAre("a,b", "./c d", "/e=f,g"));
}

TEST(Arguments, DoesNotTakeTheNextWordForAnOptionalArgument) {
  const Result<Arguments> bare = parse({"--facets", "gas"});
  ASSERT_TRUE(bare);
  EXPECT_EQ(bare->value("facets"), "all");
  EXPECT_THAT(bare->operands(), ElementsAre("gas"));
  EXPECT_EQ(parse({"--facets=source,date"})->value("facets"), "source,date");
}

TEST(Arguments, TakesValuesThatLookLikeOptions) {
  EXPECT_EQ(parse({"--index", "-dir"})->value("index"), "-dir");
  EXPECT_EQ(parse({"--index="})->value("index"), "");
}

struct Wrong {
  std::vector<const char*> words;
  const char* message;
  const char* hint;
};

TEST(Arguments, ExplainsWhatIsWrong) {
  for (const Wrong& wrong : std::vector<Wrong>{
           {{"gas", "-word"}, "unknown option -word", "sample gas -- -word"},
           {{"-x"}, "unknown option -x", "write -- before"},
           {{"-é"}, "unknown option -é", "write -- before"},
           {{"-\"oil gas\""}, "unknown option -\"oil gas\"", "write -- before"},
           {{"--limt=3"}, "unknown option --limt", "did you mean --limit?"},
           {{"--form", "json"}, "unknown option --form", "did you mean --format?"},
           {{"--zzzzzzzz"}, "unknown option --zzzzzzzz", "write -- before"},
           {{"-n"}, "-n needs a value", "sample --help"},
           {{"--format"}, "--format needs a value", "sample --help"},
           {{"--format=xml"}, "--format cannot be 'xml'", "choose one of: text, json"},
           {{"--format="}, "--format cannot be ''", "choose one of: text, json"},
           {{"--count=maybe"}, "maybe", "sample --help"},
           {{"--count=false"}, "--count takes no value", "sample --help"},
           {{"-n5", "-cz"}, "unknown option -cz", "write -- before"},
       }) {
    const Result<Arguments> arguments = parse(wrong.words);
    ASSERT_FALSE(arguments) << wrong.message;
    EXPECT_EQ(arguments.error().code, ErrorCode::Usage);
    EXPECT_THAT(arguments.error().message, HasSubstr(wrong.message));
    EXPECT_THAT(arguments.error().hint, HasSubstr(wrong.hint)) << wrong.message;
  }
}

TEST(Arguments, TakesWholeNumbersOnly) {
  for (const char* text : {"", "x", "-1", "+1", "1.5", "0x10", " 5", "5 ", "99999999999999999999999", "1e3"}) {
    const Result<Arguments> arguments = parse({"--limit", text});
    ASSERT_TRUE(arguments);
    const Result<std::size_t> number = arguments->number("limit", 1);
    ASSERT_FALSE(number) << text;
    EXPECT_THAT(number.error().message, HasSubstr("--limit takes a whole number"));
  }
  EXPECT_EQ(*parse({"-n0"})->number("limit", 1), 0U);
  EXPECT_EQ(*parse({})->number("limit", 10), 10U);
}

TEST(Arguments, LivesWithoutAnyArgument) {
  const Result<Arguments> arguments = Arguments::parse(sample_program(), 0, nullptr);
  ASSERT_TRUE(arguments);
  EXPECT_THAT(arguments->operands(), IsEmpty());
}

}  // namespace
}  // namespace pressmark::cli
