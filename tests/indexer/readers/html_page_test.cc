#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "indexer/readers/html_trim.h"
#include "indexer/readers/html_zones.h"
#include "indexer/readers/pages.h"

namespace pressmark {
namespace {

using Field = Statement::Field;

std::vector<std::string> texts(const Page& page) {
  std::vector<std::string> out;
  for (const Block& block : page.blocks) out.emplace_back(block.text);
  return out;
}

std::string first(const Page& page, Field field) {
  const auto found = std::find_if(page.statements.begin(), page.statements.end(),
                                  [&](const Statement& s) { return s.field == field; });
  return found == page.statements.end() ? "" : found->value;
}

TEST(HtmlPage, BlockElementsMakeBlocksWithTheirBytes) {
  const std::string html =
      "<html><body><div>One <b>two</b><p>Three &amp; <a href=x>four</a></p>five<br>six</div></body></html>";
  const Page page = read_html_page(html);
  EXPECT_THAT(texts(page), testing::ElementsAre("One two", "Three & four", "five", "six"));
  EXPECT_EQ(html.substr(page.blocks[1].span.begin, page.blocks[1].span.size()), "Three &amp; <a href=x>four");
  EXPECT_TRUE(page.blocks[1].blank_before);
  EXPECT_GT(page.blocks[1].link_density, 0.3F);
}

TEST(HtmlPage, ParagraphsAreSiblingsWhateverTheyAreCalled) {
  const Page page = read_html_page(
      "<div><div>One</div><p>two</p><div>three <b>four</b></div></div><div><div><p>five</p></div><div>six</div></div>");
  ASSERT_EQ(page.blocks.size(), 5U);
  EXPECT_EQ(page.blocks[0].parent, page.blocks[1].parent);
  EXPECT_EQ(page.blocks[0].parent, page.blocks[2].parent);
  EXPECT_NE(page.blocks[3].parent, page.blocks[0].parent);
  EXPECT_NE(page.blocks[3].parent, page.blocks[4].parent);
}

TEST(HtmlPage, BytesAreThoseOfTheInputBehindWhatWasDropped) {
  const std::string html = "<script>var a = '<p>';</script><style>p{}</style><!-- <p>x</p> --><p>Here</p>";
  const Page page = read_html_page(html);
  ASSERT_THAT(texts(page), testing::ElementsAre("Here"));
  EXPECT_EQ(page.blocks[0].span.begin, html.find("Here"));
}

TEST(HtmlPage, ZonesComeFromTagsAndNames) {
  const Page page = read_html_page(
      "<nav>Menu</nav><main class='has-sidebar'><h2>Head</h2><div "
      "class='article-body'><p>Text</p></div><aside>More</aside></main><div id=comments>Nice</div>");
  EXPECT_TRUE(page.blocks[0].in(Zone::Navigation));
  EXPECT_EQ(page.blocks[1].heading, 2);
  EXPECT_FALSE(page.blocks[1].in(Zone::Aside));
  EXPECT_TRUE(page.blocks[2].in(Zone::Body));
  EXPECT_TRUE(page.blocks[3].in(Zone::Aside));
  EXPECT_TRUE(page.blocks[4].in(Zone::Comments));
}

TEST(HtmlPage, MarkupStatesMetadata) {
  const Page page =
      read_html_page(R"(<html lang="de"><head><title>T | Post</title><meta property="og:site_name" content="Post">
    <meta name="author" content="Ann Osei"><link rel="canonical" href="https://post.example/a">
    <script type="application/ld+json">{"@graph":[{"@id":"#p","@type":"Person","name":"Bo Lind"},
    {"@type":"NewsArticle","headline":"H &amp; I","datePublished":"2024-05-01T10:00:00+02:00","author":{"@id":"#p"}}]}</script></head></html>)");
  EXPECT_EQ(first(page, Field::Title), "H & I");
  EXPECT_EQ(first(page, Field::Author), "Bo Lind");
  EXPECT_EQ(first(page, Field::Published), "2024-05-01T10:00:00+02:00");
  EXPECT_EQ(first(page, Field::Source), "Post");
  EXPECT_EQ(first(page, Field::Language), "de");
  EXPECT_EQ(first(page, Field::Url), "https://post.example/a");
}

TEST(HtmlPage, DeclaredEncodingIsRead) {
  const Page page = read_html_page("<meta charset=windows-1251><p>\xEC\xE8\xF0");
  EXPECT_THAT(texts(page), testing::ElementsAre("мир"));
  EXPECT_FALSE(page.exact_spans);
}

TEST(HtmlTrim, KeepsTextAndCutsDepthAndAttributes) {
  std::string deep;
  for (int i = 0; i < 2000; ++i) deep += "<div>x";
  const TrimmedHtml trimmed = trim_html(deep);
  EXPECT_EQ(std::count(trimmed.html.begin(), trimmed.html.end(), 'x'), 2000);
  EXPECT_EQ(std::count(trimmed.html.begin(), trimmed.html.end(), '<'), static_cast<std::ptrdiff_t>(kMaxHtmlDepth));
  EXPECT_EQ(trimmed.warnings.size(), 1U);
  std::string wide = "<p";
  for (int i = 0; i < 1000; ++i) wide += " a" + std::to_string(i) + "=1";
  EXPECT_LT(trim_html(wide + ">text").html.size(), 1000U);
  EXPECT_EQ(trim_html("<a title='>'>x</a>").html, "<a title='>'>x</a>");
  EXPECT_EQ(trim_html("1 < 2 <3").html, "1 < 2 <3");
}

TEST(HtmlZones, WordsAreCutAtMarksAndCapitals) {
  EXPECT_EQ(zones_of_name("article-footer__share"),
            static_cast<std::uint32_t>(Zone::Footer) | static_cast<std::uint32_t>(Zone::Share));
  EXPECT_EQ(zones_of_name("relatedStories"), static_cast<std::uint32_t>(Zone::Related));
  EXPECT_EQ(zones_of_name("story-body"), static_cast<std::uint32_t>(Zone::Body));
  EXPECT_EQ(zones_of_name("navigate"), 0U);
}

}  // namespace
}  // namespace pressmark
