#include "indexer/extraction/extract.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "common/unicode.h"

namespace pressmark {
namespace {

Article extract_one(InputFormat format, std::string bytes) {
  Record record;
  record.path = "page";
  record.format = format;
  record.bytes = std::move(bytes);
  Extraction extraction = extract_articles(record);
  EXPECT_EQ(extraction.failure, "");
  return extraction.articles.empty() ? Article{} : extraction.articles[0];
}

std::string kinds(const Article& article) {
  std::string out;
  for (const Paragraph& paragraph : article.paragraphs)
    out += std::string(out.empty() ? "" : " ") + to_string(paragraph.kind);
  return out;
}

std::vector<std::string> warnings(const Article& article) {
  std::vector<std::string> out;
  for (const Warning& warning : article.warnings) out.push_back(warning.message);
  return out;
}

constexpr const char* kScraped = R"(2024-05-14 The Harbour Post - Strait News Home Politics Sport Culture Weather
Sport
Subscribe

Ferry crews end their strike after nine days

The sailors of the northern line return to work on Monday with a promise of more pay.

By ANN OSEI/REUTERS
Published: MAY 14, 2024 18:20
A ferry lies in the harbour of Kelvast on Monday. (photo credit: Bo Lind/Reuters)

The crews of the northern ferry line ended their strike on Tuesday after nine days in which no ship had left the harbour, and in which the islands ran short of fuel.

“We have what we came for, and we will not forget who stood with us in the rain,” said Mara Quist, who leads the sailors' union.

For more stories from the strait go to harbourpost.example

A promise on paper

The owners agreed to raise pay by six percent this year and to talk about the rest of the demands before the summer, according to the text of the agreement.

The islanders, who had to do without fresh bread for most of last week, welcomed the news with relief and with a few questions about the price of tickets.

Tags ferries strike harbour
Most Read
1

Why the lighthouse went dark

2

Ten recipes for a cold spring
About The Harbour Post
Contact us
Privacy Policy
Copyright © 2024 The Harbour Post Ltd. All rights reserved
)";

TEST(Extract, ScrapedTextGivesTheArticleAndNothingElse) {
  const Article article = extract_one(InputFormat::Text, kScraped);
  EXPECT_EQ(article.title, "Ferry crews end their strike after nine days");
  EXPECT_EQ(article.source, "The Harbour Post");
  EXPECT_EQ(article.agency, "Reuters");
  EXPECT_THAT(article.authors, testing::ElementsAre("Ann Osei"));
  EXPECT_EQ(article.published, "2024-05-14T18:20");
  EXPECT_EQ(article.language, "en");
  EXPECT_EQ(kinds(article), "standfirst body body heading body body");
  const std::string text = kScraped;
  for (const Paragraph& paragraph : article.paragraphs) {
    EXPECT_EQ(text.substr(paragraph.source_span->begin, paragraph.source_span->size()), paragraph.text);
  }
}

TEST(Extract, HtmlGivesTheSame) {
  const Article article = extract_one(
      InputFormat::Html, R"(<html lang="en"><head><title>Ferry crews end their strike | The Harbour Post</title>
    <meta property="og:site_name" content="The Harbour Post"><meta property="article:published_time" content="2024-05-14T18:20:00+02:00"></head>
    <body><nav><ul><li><a href=/>Home</a></li><li><a href=/s>Sport</a></li></ul></nav><main><h1>Ferry crews end their strike</h1><div class=byline>By <a href=/ann>Ann Osei</a></div>
    <figure><img src=x><figcaption>A ferry in the harbour. Photo: Bo Lind</figcaption></figure><div class=article-body>
    <p>The crews of the northern ferry line ended their strike on Tuesday after nine days in which no ship had left the harbour.</p>
    <p>“We have what we came for, and we will not forget who stood with us in the rain,” said Mara Quist, who leads the union.</p>
    <h2>A promise on paper</h2><p>The owners agreed to raise pay by six percent this year and to talk about the rest of the demands before the summer.</p></div>
    <aside class=related><h3>Related</h3><p><a href=/x>Why the lighthouse went dark</a></p></aside></main><footer>© 2024 The Harbour Post</footer></body></html>)");
  EXPECT_EQ(article.title, "Ferry crews end their strike");
  EXPECT_EQ(article.source, "The Harbour Post");
  EXPECT_THAT(article.authors, testing::ElementsAre("Ann Osei"));
  EXPECT_EQ(article.published, "2024-05-14T18:20:00+02:00");
  EXPECT_EQ(kinds(article), "body body heading body");
}

TEST(Extract, RecordsAreTrusted) {
  const Article article = extract_one(
      InputFormat::JsonLines, R"({"id":"a 1","title":"T","date":"2024-05-14","text":"Share\n\nSubscribe now"})");
  EXPECT_EQ(article.id, "a_1");
  EXPECT_EQ(kinds(article), "body body");
  EXPECT_EQ(article.published, "2024-05-14");
  EXPECT_FALSE(article.paragraphs[0].source_span);
}

TEST(Extract, WhatIsMissingIsAWarningAndNotInvented) {
  const Article article = extract_one(InputFormat::JsonLines, R"({"text": "Rain fell."})");
  EXPECT_FALSE(article.date);
  EXPECT_FALSE(article.source);
  EXPECT_THAT(warnings(article), testing::Contains("no publication date found"));
  EXPECT_THAT(warnings(article), testing::Contains("no source found"));
}

TEST(Extract, WithoutTitleAndTextThereIsNoArticle) {
  for (const char* json : {"{}", R"({"id": "7", "date": "2024-01-02"})"}) {
    const Extraction extraction = extract_articles({"a.jsonl", InputFormat::JsonLines, json});
    EXPECT_TRUE(extraction.articles.empty());
    EXPECT_EQ(extraction.failure, "no article in it: neither title nor text");
  }
  const Record menu{"a.html", InputFormat::Html, "<nav><a href=a>Home</a> <a href=b>News</a></nav>"};
  EXPECT_TRUE(extract_articles(menu).articles.empty());
}

TEST(Extract, MarkdownKeepsItsText) {
  const Article article = extract_one(
      InputFormat::Markdown,
      "---\ntitle: Storm\ndate: 2024-01-02\n---\n# Storm\n\nShort news.\n\n- One thing\n\n## Later\n\nMore of it.\n");
  EXPECT_EQ(article.title, "Storm");
  EXPECT_EQ(kinds(article), "body list heading body");
}

TEST(Extract, AFewSentencesAloneAreNotLost) {
  const Article article =
      extract_one(InputFormat::Text,
                  "Ferries to sail again after all-night deal\n"
                  "The ferry strike in the strait ended at dawn on Tuesday in a hotel by the sea.\n");
  EXPECT_EQ(article.title, "Ferries to sail again after all-night deal");
  ASSERT_EQ(article.paragraphs.size(), 1U);
  EXPECT_EQ(article.paragraphs[0].text,
            "The ferry strike in the strait ended at dawn on Tuesday in a hotel by the sea.");
}

TEST(Extract, AnEndlessLineIsNotLeftOutWithoutAWord) {
  const Article article =
      extract_one(InputFormat::Text, std::string(kScraped) + "\nSubscribe " + std::string(30000, 'x') + '\n');
  EXPECT_THAT(warnings(article), testing::Contains("a line of 30010 bytes was left out"));
}

TEST(Extract, ATitleThatIsNotShownGivesWayToTheMainHeading) {
  const std::string body =
      "<h1>Ferry crews end their strike after nine days</h1><p>The crews of the northern ferry line ended their strike "
      "on "
      "Tuesday after nine days in which no ship had left the harbour.</p><p>The owners agreed to raise pay by six "
      "percent "
      "this year and to talk about the rest of the demands before the summer.</p>";
  EXPECT_EQ(extract_one(InputFormat::Html, "<title>What the strait talks about today</title>" + body).title,
            "Ferry crews end their strike after nine days");
  EXPECT_EQ(extract_one(InputFormat::Html, "<title>Ferry crews end strike after nine days</title>" + body).title,
            "Ferry crews end strike after nine days");
}

TEST(Extract, ExplainsLongLinesInWholeCharacters) {
  Record record;
  for (int i = 0; i < 3; ++i)
    record.bytes += std::string(static_cast<std::size_t>(i), 'x') + std::string(99, 'x') + "ж“漢字, сказал мэр.\n\n";
  const std::string lines = explain_lines(record);
  EXPECT_TRUE(is_valid_utf8(lines)) << lines;
  EXPECT_NE(lines.find("x…\n"), std::string::npos) << lines;
}

}  // namespace
}  // namespace pressmark
