#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/readers/pages.h"

namespace pressmark {
namespace {

std::string values(const Page& page, Statement::Field field) {
  std::string out;
  for (const Statement& s : page.statements) {
    if (s.field == field) out += s.value + ";";
  }
  return out;
}

TEST(MarkdownPage, FrontMatterStatesMetadata) {
  const Page page = read_markdown_page(
      "---\ntitle: \"The path: new\"\nauthors: [Ann Osei, 'Lind, Bo']\ndate: 2024-02-06\ntags:\n  - a\nsource: "
      "Post\n---\nText.\n");
  EXPECT_EQ(values(page, Statement::Field::Title), "The path: new;");
  EXPECT_EQ(values(page, Statement::Field::Author), "Ann Osei;Lind, Bo;");
  EXPECT_EQ(values(page, Statement::Field::Source), "Post;");
  ASSERT_EQ(page.blocks.size(), 1U);
  EXPECT_EQ(values(read_markdown_page("---\nauthors:\n- Ann Osei\n- Bo Lind\n---\n"), Statement::Field::Author),
            "Ann Osei;Bo Lind;");
}

TEST(MarkdownPage, MarksBecomeBlocksOfTheirKind) {
  const Page page = read_markdown_page(
      "# Title\n\nA *long* line with [a link](http://x.example)\nand its **end** in snake_case.\n\n- item\n\n> "
      "quoted\n> words\n\nSub\n---\n");
  ASSERT_EQ(page.blocks.size(), 5U);
  EXPECT_EQ(page.blocks[0].text, "Title");
  EXPECT_EQ(page.blocks[0].heading, 1);
  EXPECT_EQ(page.blocks[1].text, "A long line with a link and its end in snake_case.");
  EXPECT_TRUE(page.blocks[2].in(Zone::List));
  EXPECT_EQ(page.blocks[3].text, "quoted words");
  EXPECT_TRUE(page.blocks[3].in(Zone::Quote));
  EXPECT_EQ(page.blocks[4].heading, 2);
}

TEST(MarkdownPage, UnclosedMarksAreText) {
  EXPECT_EQ(read_markdown_page("a [b and ](c").blocks[0].text, "a [b and ](c");
  EXPECT_EQ(read_markdown_page("2 * 3").blocks[0].text, "2 * 3");
  EXPECT_EQ(read_markdown_page("---\nno end of the front matter").statements.size(), 0U);
}

}  // namespace
}  // namespace pressmark
