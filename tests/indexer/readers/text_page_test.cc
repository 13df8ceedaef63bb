#include <gtest/gtest.h>

#include "indexer/readers/pages.h"

namespace pressmark {
namespace {

TEST(TextPage, EachLineIsABlockWithItsBytes) {
  const std::string text = "First\r\n\r\n  second\xC2\xA0 line \n\xFFthird éèê";
  const Page page = read_text_page(text);
  ASSERT_EQ(page.blocks.size(), 3U);
  EXPECT_EQ(page.blocks[0].text, "First");
  EXPECT_TRUE(page.blocks[1].blank_before);
  EXPECT_EQ(page.blocks[1].text, "second line");
  EXPECT_FALSE(page.blocks[2].blank_before);
  EXPECT_EQ(page.blocks[2].text, "\uFFFDthird éèê");
  for (const Block& block : page.blocks) EXPECT_LE(block.span.end, text.size());
  EXPECT_EQ(text.substr(page.blocks[1].span.begin, page.blocks[1].span.size()), "second\xC2\xA0 line");
}

TEST(TextPage, WhiteSpaceHasNoBlocks) {
  EXPECT_TRUE(read_text_page("").blocks.empty());
  EXPECT_TRUE(read_text_page(" \n\t\r\n \xC2\xA0\n").blocks.empty());
}

TEST(TextPage, TidyLinesAndOthersGiveTheSameText) {
  const auto text = [](const std::string& line) -> std::string {
    const Page page = read_text_page(line);
    return std::string(page.blocks.empty() ? "" : page.blocks[0].text);
  };
  EXPECT_EQ(text("“It’s open,” said Élodie — at last"), "“It’s open,” said Élodie — at last");
  EXPECT_EQ(text("“ a”  b"), "“ a” b");
  EXPECT_EQ(text("a\xC2\xA0 b \xE3\x80\x80"), "a b");
  EXPECT_EQ(text("é  é"), "é é");
  EXPECT_EQ(text("é \xC2\x85 é\x01"), "é é\x01");
  EXPECT_EQ(text("\xE9t\xC3\xA9 \xC3\xA9\xC3\xA9\xC3\xA9"), "\xEF\xBF\xBDt\xC3\xA9 \xC3\xA9\xC3\xA9\xC3\xA9");
}

}  // namespace
}  // namespace pressmark
