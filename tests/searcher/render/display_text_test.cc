#include "searcher/render/display_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pressmark {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(DisplayText, ShowsControlCharactersAsSigns) {
  EXPECT_EQ(display_text("a\x1B[31mb\x07"), "a␛[31mb␇");
  EXPECT_EQ(display_text(std::string_view("\0\x7F", 2)), "␀␡");
  EXPECT_EQ(display_text("\xC2\x9B"
                         "31m"),
            "\uFFFD31m");
  EXPECT_EQ(display_text("one\r\ntwo\tthree\u2028four"), "one  two three four");
}

TEST(DisplayText, DropsWhatReordersOrHides) {
  EXPECT_EQ(display_text("\u202Eabc\u202C \u2067d\u2069\uFEFF\u00AD\u2060\U000E0041"), "abc d");
  EXPECT_EQ(display_text("می\u200Cخواهم 👨\u200D👩 ❤\uFE0F \u200Ex"), "می\u200Cخواهم 👨\u200D👩 ❤\uFE0F \u200Ex");
}

TEST(DisplayText, RepairsUtf8) {
  EXPECT_EQ(display_text("a\xFF"
                         "b\xED\xA0\x80"),
            "a\uFFFDb\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(display_text("ordinary “text” – häufig"), "ordinary “text” – häufig");
}

TEST(DisplayWidth, CountsColumns) {
  EXPECT_EQ(display_width("abc"), 3U);
  EXPECT_EQ(display_width("天然气"), 6U);
  EXPECT_EQ(display_width("e\xCC\x81l"), 2U);
  EXPECT_EQ(display_width("ＡＢ"), 4U);
  EXPECT_EQ(display_width("각"), 2U);
  EXPECT_EQ(display_width("غاز"), 3U);
  EXPECT_EQ(display_width("กำ"), 2U);
  EXPECT_EQ(display_width("👍"), 2U);
  EXPECT_EQ(display_width("a\u200Db\u2068"), 2U);
  EXPECT_EQ(display_width("“–…”"), 4U);
}

TEST(LineBreaks, StandBehindSpacesOrWhereTheScriptHasThem) {
  EXPECT_THAT(line_breaks("one two-three  four"), ElementsAre(4, 15));
  EXPECT_THAT(line_breaks("word"), IsEmpty());
  EXPECT_THAT(line_breaks("你好。"), ElementsAre(3));
  EXPECT_THAT(line_breaks("über “das” Ding"), ElementsAre(6, 16));
}

TEST(RightToLeft, IsSeenInLetters) {
  EXPECT_TRUE(has_right_to_left("gas غاز"));
  EXPECT_TRUE(has_right_to_left("גז"));
  EXPECT_FALSE(has_right_to_left("gas 天然气 12"));
}

}  // namespace
}  // namespace pressmark
