#include "common/unicode.h"

#include <gtest/gtest.h>

namespace pressmark {
namespace {

TEST(Unicode, RepairReplacesEachMalformedSequenceOnce) {
  EXPECT_EQ(repair_utf8("plain"), "plain");
  EXPECT_EQ(repair_utf8("caf\xE9 x"), "caf\uFFFD x");
  EXPECT_EQ(repair_utf8(std::string_view("a\0b", 3)), "a\uFFFDb");
  EXPECT_EQ(repair_utf8("\xED\xA0\x80"), "\uFFFD");  // an unpaired surrogate
  EXPECT_TRUE(is_valid_utf8(repair_utf8("\xF0\x9F\x98 \xC0\xAF \x80\x80")));
}

TEST(Unicode, FoldDropsCaseAccentsAndLigatures) {
  EXPECT_EQ(fold("ÉLYSÉE Straße ŁÓDŹ İstanbul ﬁ"), "elysee strasse lodz istanbul fi");
  EXPECT_EQ(fold("Ёж йод"), "еж йод");
  EXPECT_EQ(fold("が"), "が");
  EXPECT_EQ(fold("한국"), "한국");
}

TEST(Unicode, FoldingTwiceChangesNothing) {
  for (const char* text : {"ÆØÅ", "ǅ", "ΣΊΣΥΦΟΣ", "ŉ", "ẞ", "℡", "ﷺ", "ı İ"})
    EXPECT_EQ(fold(fold(text)), fold(text)) << text;
}

TEST(Unicode, WhiteSpaceFoldsToOneSpace) {
  EXPECT_EQ(fold_white_space(" \t gas\u00A0\u2003union\r\n "), "gas union");
  EXPECT_EQ(fold_white_space("   "), "");
}

TEST(Unicode, BoundariesDoNotCutCodePoints) {
  EXPECT_EQ(floor_boundary("aé", 2), 1U);
  EXPECT_EQ(floor_boundary("aé", 3), 3U);
  EXPECT_EQ(floor_boundary("aé", 99), 3U);
}

}  // namespace
}  // namespace pressmark
