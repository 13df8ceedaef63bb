#include "searcher/render/styled_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "searcher/render/display_text.h"

namespace pressmark {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  for (const StyledText& line : wrap(StyledText(text), width)) lines.push_back(line.text());
  return lines;
}

TEST(Wrap, BreaksBetweenWords) {
  EXPECT_THAT(wrapped("one two three four", 9), ElementsAre("one two", "three", "four"));
  EXPECT_THAT(wrapped("one two", 7), ElementsAre("one two"));
  EXPECT_THAT(wrapped("one  two ", 3), ElementsAre("one", "two"));
  EXPECT_THAT(wrapped("anything at all", 0), ElementsAre("anything at all"));
  EXPECT_THAT(wrapped("", 10), ElementsAre(""));
}

TEST(Wrap, BreaksLongWordsAndWideScripts) {
  EXPECT_THAT(wrapped("a extraordinarily b", 8), ElementsAre("a", "extraord", "inarily", "b"));
  EXPECT_THAT(wrapped("天然气联盟谈判", 7), ElementsAre("天然气", "联盟谈", "判"));
  EXPECT_THAT(wrapped("漢", 1), ElementsAre("漢"));
  EXPECT_THAT(wrapped("e\xCC\x81"
                      "e\xCC\x81"
                      "e\xCC\x81",
                      2),
              ElementsAre("e\xCC\x81"
                          "e\xCC\x81",
                          "e\xCC\x81"));
}

TEST(Wrap, KeepsEveryWordAndTheWidth) {
  std::mt19937 random(3);
  const std::vector<std::string> pieces = {"a",   "word", "extraordinary", "漢字", "e\xCC\x81t\xC3\xA9",
                                           "غاز", "👍",    "ไทย",           "-",    ","};
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (int i = 0; i < 30; ++i) text += pieces[random() % pieces.size()] + (random() % 3 == 0 ? "" : " ");
    const std::size_t width = 2 + random() % 30;
    std::string joined;
    for (const std::string& line : wrapped(text, width)) {
      EXPECT_LE(display_width(line), width) << line;
      joined += line;
    }
    const auto without_spaces = [](std::string s) {
      s.erase(std::remove(s.begin(), s.end(), ' '), s.end());
      return s;
    };
    EXPECT_EQ(without_spaces(joined), without_spaces(text));
  }
}

TEST(StyledText, ColorsItsPieces) {
  StyledText text;
  text.append_marked("a gas union", {{2, 5}});
  EXPECT_EQ(text.to_string(false), "a gas union");
  EXPECT_EQ(text.to_string(true), "a \x1B[1;31mgas\x1B[0m union");
  EXPECT_EQ(text.slice({3, 11}).to_string(true), "\x1B[1;31mas\x1B[0m union");
}

TEST(StyledText, IsolatesRightToLeftText) {
  EXPECT_EQ(StyledText("غاز").to_string(true), "\u2068غاز\u2069");
  EXPECT_EQ(StyledText("غاز").to_string(false), "غاز");
}

TEST(StyledText, IgnoresImpossibleMarks) {
  StyledText text;
  text.append_marked("gas", {{0, 1}, {0, 2}, {2, 9}});
  EXPECT_EQ(text.text(), "gas");
}

TEST(StyledText, DropsTrailingSpacesAndShortens) {
  StyledText text("ab", Role::Strong);
  text.append("  ", Role::Bar);
  text.drop_trailing_spaces();
  EXPECT_EQ(text.to_string(true), "\x1B[1mab\x1B[0m");
  StyledText blank("   ");
  blank.drop_trailing_spaces();
  EXPECT_TRUE(blank.empty());
  EXPECT_EQ(shortened(StyledText("abcdef"), 4).text(), "abc…");
  EXPECT_EQ(shortened(StyledText("漢字漢字"), 4).text(), "漢…");
  EXPECT_EQ(shortened(StyledText("abcd"), 4).text(), "abcd");
}

}  // namespace
}  // namespace pressmark
