#include "indexer/readers/json_record.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pressmark {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

std::vector<std::string> texts(const JsonRecord& record) {
  std::vector<std::string> out;
  for (const Paragraph& paragraph : record.paragraphs) out.push_back(paragraph.text);
  return out;
}

TEST(JsonRecord, TextIsCutAtBlankLines) {
  EXPECT_THAT(texts(read_json_record(R"({"text":"One\nstill one\n\n \nTwo\r\n\r\nThree"})")),
              ElementsAre("One still one", "Two", "Three"));
}

TEST(JsonRecord, ParagraphsKeepKindAndSpeakers) {
  const JsonRecord record = read_json_record(
      R"({"paragraphs":["Plain",{"text":"Said","kind":"pull_quote","speakers":["Ann Osei","Ann Osei"]}]})");
  ASSERT_THAT(record.paragraphs, SizeIs(2));
  EXPECT_EQ(record.paragraphs[1].kind, ParagraphKind::PullQuote);
  EXPECT_THAT(record.paragraphs[1].speakers, ElementsAre("Ann Osei"));
}

TEST(JsonRecord, AuthorsAreAStringOrAList) {
  for (const char* line : {R"({"authors":"Ann Osei"})", R"({"authors":["Ann Osei"]})", R"({"author":"Ann Osei"})"}) {
    const JsonRecord record = read_json_record(line);
    ASSERT_THAT(record.statements, SizeIs(1)) << line;
    EXPECT_EQ(record.statements[0].value, "Ann Osei");
  }
}

TEST(JsonRecord, ValuesOfTheWrongTypeAreWarnings) {
  const JsonRecord record = read_json_record(R"({"title":7,"authors":{"a":1},"paragraphs":"x","text":null,"id":12})");
  EXPECT_TRUE(record.failure.empty());
  EXPECT_EQ(record.id, "12");
  EXPECT_THAT(record.warnings, SizeIs(3));
}

TEST(JsonRecord, WhatIsNoObjectIsAFailure) {
  EXPECT_EQ(read_json_record("{\"text\":").failure, "broken JSON");
  EXPECT_EQ(read_json_record("[1]").failure, "not a JSON object");
  EXPECT_EQ(read_json_record(R"({"text":")" + std::string(1, '\0') + R"("})").failure, "");
  EXPECT_EQ(read_json_record(std::string(100000, '[')).failure, "nested too deeply");
  EXPECT_EQ(read_json_record("{}").failure, "");
}

}  // namespace
}  // namespace pressmark
