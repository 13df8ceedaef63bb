#include "indexer/readers/text_lines.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace pressmark {
namespace {

std::vector<TextLines::Line> lines_of(std::string_view text) {
  std::vector<TextLines::Line> found;
  TextLines lines(text);
  for (TextLines::Line line; lines.next(line);) found.push_back(line);
  return found;
}

TEST(TextLines, AllEndsOfLines) {
  const std::string text = "one\ntwo\rthree\r\n\nfour";
  std::vector<std::string> found;
  for (const TextLines::Line& line : lines_of(text)) found.push_back(text.substr(line.begin, line.end - line.begin));
  EXPECT_EQ(found, (std::vector<std::string>{"one", "two", "three", "", "four"}));
  EXPECT_TRUE(lines_of("").empty());
  EXPECT_EQ(lines_of("\n").size(), 1U);
}

TEST(TextLines, WhatIsSeenOfALineDoesNotDependOnItsPlace) {
  for (std::size_t length = 0; length < 140; ++length) {
    const std::string before = std::string(length, 'x') + '\n';
    const auto line = [&](const std::string& text) { return lines_of(before + text + "\r\nplain")[1]; };
    EXPECT_EQ(line("plain words").end, length + 12);
    EXPECT_FALSE(line("plain words").spaced);
    EXPECT_TRUE(line("plain words").ascii);
    EXPECT_TRUE(line("two  spaces").spaced);
    EXPECT_TRUE(line("a\ttab").spaced);
    EXPECT_TRUE(line(std::string("nul\0", 4)).spaced);
    EXPECT_TRUE(line("\x7F").spaced);
    EXPECT_FALSE(line("häfen").ascii);
    const TextLines::Line last = lines_of(before + "two  spaces é\r\nplain")[2];
    EXPECT_FALSE(last.spaced);
    EXPECT_TRUE(last.ascii);
  }
}

TEST(TextLines, LinesOfTheLengthOfALook) {
  for (std::size_t length = 62; length < 67; ++length) {
    for (const char* end : {"\n", "\r", "\r\n"}) {
      std::string text;
      for (int i = 0; i < 5; ++i) text += std::string(length, 'x') + end;
      const std::vector<TextLines::Line> found = lines_of(text);
      ASSERT_EQ(found.size(), 5U) << length;
      for (const TextLines::Line& line : found) EXPECT_EQ(line.end - line.begin, length);
    }
  }
}

}  // namespace
}  // namespace pressmark
