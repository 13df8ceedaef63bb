#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "pressmark/pressmark.h"
#include "pressmark/version.h"
#include "tests/support/temp_index.h"

namespace pressmark::testing {
namespace {

std::vector<Article> two_articles() {
  return {article("a1")
              .title("Gas for the harbour")
              .source("Harbour Post")
              .author("Ines Calder")
              .on("2024-03-09")
              .said("Devansh Gupta", "“Gas will flow by spring,” Gupta said."),
          article("a2").title("Bread").source("Morning Ledger").on("2024-04-01").paragraph("Bread without gas.")};
}

class CInterface : public ::testing::Test {
 protected:
  CInterface() : index_(two_articles()) {
    EXPECT_EQ(pressmark_open(index_.path().c_str(), &searcher_, &error_), PRESSMARK_OK) << error_.message;
    EXPECT_EQ(pressmark_request_init(&request_, sizeof request_), PRESSMARK_OK);
    request_.query = "gas speaker:Gupta";
  }
  ~CInterface() override { pressmark_close(searcher_); }

  int search(const pressmark_page** page) { return pressmark_search(searcher_, &request_, page, &error_); }

  TempIndex index_;
  pressmark_searcher searcher_ = 0;
  pressmark_error error_{};
  pressmark_request request_{};
  const pressmark_page* page_ = nullptr;
  const char* json_ = nullptr;
};

TEST_F(CInterface, TellsItsVersions) {
  EXPECT_EQ(pressmark_abi_version(), PRESSMARK_ABI_VERSION);
  EXPECT_EQ(pressmark_version(), version());
}

TEST_F(CInterface, AnswersInStructures) {
  request_.facets = PRESSMARK_FACET_SOURCE | PRESSMARK_FACET_SPEAKER;
  ASSERT_EQ(search(&page_), PRESSMARK_OK) << error_.message;
  EXPECT_EQ(error_.status, PRESSMARK_OK);
  EXPECT_EQ(page_->total_articles, 1U);
  EXPECT_EQ(page_->total_exact, 1);
  ASSERT_EQ(page_->hit_count, 1U);
  const pressmark_hit& hit = *page_->hits[0];
  EXPECT_EQ(hit.rank, 1U);
  EXPECT_STREQ(hit.id, "a1");
  EXPECT_STREQ(hit.title, "Gas for the harbour");
  EXPECT_STREQ(hit.source, "Harbour Post");
  EXPECT_STREQ(hit.date, "2024-03-09");
  EXPECT_EQ(hit.agency, nullptr);
  ASSERT_EQ(hit.author_count, 1U);
  EXPECT_STREQ(hit.authors[0], "Ines Calder");
  ASSERT_EQ(hit.passage_count, 1U);
  const pressmark_passage& passage = *hit.passages[0];
  EXPECT_STREQ(passage.kind, "body");
  ASSERT_EQ(passage.speaker_count, 1U);
  EXPECT_STREQ(passage.speakers[0], "Devansh Gupta");
  ASSERT_EQ(passage.highlight_count, 1U);
  const pressmark_span span = passage.highlights[0];
  EXPECT_EQ(std::string(passage.text).substr(span.begin, span.end - span.begin), "Gas");
  ASSERT_EQ(passage.snippet_highlight_count, 1U);
  EXPECT_EQ(page_->suggestion, nullptr);
  EXPECT_EQ(pressmark_free(page_), PRESSMARK_OK);
}

TEST_F(CInterface, AnswersInJson) {
  std::size_t length = 0;
  ASSERT_EQ(pressmark_search_json(searcher_, &request_, &json_, &length, &error_), PRESSMARK_OK) << error_.message;
  EXPECT_EQ(std::strlen(json_), length);
  const nlohmann::json answer = nlohmann::json::parse(json_);
  EXPECT_EQ(answer["hits"][0]["article"]["id"], "a1");
  EXPECT_EQ(pressmark_free(json_), PRESSMARK_OK);
}

TEST_F(CInterface, GivesWarningsTheirPlace) {
  request_.query = "gas wroter:Calder";
  ASSERT_EQ(search(&page_), PRESSMARK_OK);
  ASSERT_GE(page_->warning_count, 1U);
  EXPECT_EQ(page_->warnings[0]->span.begin, 4U);
  EXPECT_NE(page_->warnings[0]->message, nullptr);
  pressmark_free(page_);
}

TEST_F(CInterface, ResultsOutliveTheirSearcherAndItsIndex) {
  ASSERT_EQ(search(&page_), PRESSMARK_OK);
  EXPECT_EQ(pressmark_close(searcher_), PRESSMARK_OK);
  std::filesystem::remove_all(index_.path());
  EXPECT_STREQ(page_->hits[0]->title, "Gas for the harbour");
  EXPECT_EQ(pressmark_free(page_), PRESSMARK_OK);
}

TEST_F(CInterface, NullPointersAreErrors) {
  EXPECT_EQ(pressmark_open(nullptr, &searcher_, &error_), PRESSMARK_USAGE);
  EXPECT_STREQ(error_.message, "a path is null");
  EXPECT_EQ(pressmark_open(index_.path().c_str(), nullptr, &error_), PRESSMARK_USAGE);
  EXPECT_EQ(pressmark_open(nullptr, nullptr, nullptr), PRESSMARK_USAGE);
  EXPECT_EQ(pressmark_open_many(nullptr, 3, &searcher_, nullptr), PRESSMARK_USAGE);
  EXPECT_EQ(pressmark_request_init(nullptr, sizeof(pressmark_request)), PRESSMARK_USAGE);
  EXPECT_EQ(pressmark_search(searcher_, nullptr, &page_, nullptr), PRESSMARK_USAGE);
  EXPECT_EQ(pressmark_search(searcher_, &request_, nullptr, nullptr), PRESSMARK_USAGE);
  EXPECT_EQ(pressmark_search_json(searcher_, &request_, nullptr, nullptr, nullptr), PRESSMARK_USAGE);
  request_.query = nullptr;
  EXPECT_EQ(search(&page_), PRESSMARK_USAGE);
  EXPECT_EQ(pressmark_free(nullptr), PRESSMARK_OK);
}

TEST_F(CInterface, StaleHandlesAreErrors) {
  ASSERT_EQ(search(&page_), PRESSMARK_OK);
  EXPECT_EQ(pressmark_free(page_), PRESSMARK_OK);
  EXPECT_EQ(pressmark_free(page_), PRESSMARK_USAGE);
  EXPECT_EQ(pressmark_free(&request_), PRESSMARK_USAGE);
  EXPECT_EQ(pressmark_close(searcher_), PRESSMARK_OK);
  EXPECT_EQ(pressmark_close(searcher_), PRESSMARK_USAGE);
  page_ = reinterpret_cast<const pressmark_page*>(&request_);
  EXPECT_EQ(search(&page_), PRESSMARK_USAGE);
  EXPECT_EQ(page_, nullptr);
  EXPECT_STREQ(error_.message, "the searcher is not open");
  pressmark_searcher again = 0;
  ASSERT_EQ(pressmark_open(index_.path().c_str(), &again, nullptr), PRESSMARK_OK);
  EXPECT_NE(again, searcher_);
  EXPECT_EQ(pressmark_close(again), PRESSMARK_OK);
}

TEST_F(CInterface, RequestsThatNobodyInitialisedAreErrors) {
  request_ = {};
  request_.query = "gas";
  EXPECT_EQ(search(&page_), PRESSMARK_USAGE);
  ASSERT_EQ(pressmark_request_init(&request_, sizeof request_), PRESSMARK_OK);
  EXPECT_EQ(search(&page_), PRESSMARK_OK);
  pressmark_free(page_);
  for (int pressmark_request::*choice : {&pressmark_request::by, &pressmark_request::match, &pressmark_request::sort}) {
    ASSERT_EQ(pressmark_request_init(&request_, sizeof request_), PRESSMARK_OK);
    request_.*choice = 3;
    EXPECT_EQ(search(&page_), PRESSMARK_USAGE);
    request_.*choice = -1;
    EXPECT_EQ(search(&page_), PRESSMARK_USAGE);
  }
  ASSERT_EQ(pressmark_request_init(&request_, sizeof request_), PRESSMARK_OK);
  request_.facets = 32;
  EXPECT_EQ(search(&page_), PRESSMARK_USAGE);
}

TEST_F(CInterface, ANewerProgramsRequestIsTakenAsLongAsItAsksNothingNew) {
  struct Newer {
    pressmark_request known;
    std::size_t unknown;
  } newer{};
  ASSERT_EQ(pressmark_request_init(&newer.known, sizeof newer), PRESSMARK_OK);
  EXPECT_EQ(newer.unknown, 0U);
  newer.known.query = "gas";
  EXPECT_EQ(pressmark_search(searcher_, &newer.known, &page_, &error_), PRESSMARK_OK) << error_.message;
  pressmark_free(page_);
  newer.unknown = 1;
  EXPECT_EQ(pressmark_search(searcher_, &newer.known, &page_, &error_), PRESSMARK_USAGE);
}

TEST_F(CInterface, ExtremeNumbersAreAnswered) {
  request_.limit = request_.offset = request_.facet_limit = request_.passages_per_article = request_.snippet_length =
      static_cast<std::size_t>(-1);
  request_.facets = 31;
  ASSERT_EQ(search(&page_), PRESSMARK_OK) << error_.message;
  EXPECT_EQ(page_->hit_count, 0U);
  pressmark_free(page_);
  request_.limit = request_.offset = request_.facet_limit = request_.passages_per_article = request_.snippet_length = 0;
  ASSERT_EQ(search(&page_), PRESSMARK_OK) << error_.message;
  EXPECT_EQ(page_->hit_count, 0U);
  EXPECT_EQ(page_->total_articles, 1U);
  pressmark_free(page_);
}

TEST_F(CInterface, AQueryOfAMegabyteIsAnswered) {
  std::string query;
  for (int i = 0; query.size() < 1'000'000; ++i) query += "gas" + std::to_string(i % 5000) + (i % 7 == 0 ? " (" : " ");
  request_.query = query.c_str();
  EXPECT_EQ(search(&page_), PRESSMARK_OK) << error_.message;
  pressmark_free(page_);
}

TEST_F(CInterface, MalformedTextIsAnswered) {
  request_.query = "\xFF\xFE gas \xC3 speaker:\x80";
  EXPECT_EQ(search(&page_), PRESSMARK_OK) << error_.message;
  pressmark_free(page_);
}

TEST_F(CInterface, AnIndexRemovedWhileOpenIsNotFound) {
  std::filesystem::remove_all(index_.path());
  EXPECT_EQ(search(&page_), PRESSMARK_NOT_FOUND);
  EXPECT_EQ(page_, nullptr);
  EXPECT_STRNE(error_.message, "");
  EXPECT_STRNE(error_.hint, "");
}

TEST_F(CInterface, ASearchIsStoppedByItsCaller) {
  int asked = 0;
  request_.stop_data = &asked;
  request_.stop = [](void* data) { return ++*static_cast<int*>(data) > 1 ? 1 : 0; };
  request_.time_limit = 1'000'000;
  EXPECT_EQ(search(&page_), PRESSMARK_OK) << error_.message;
  pressmark_free(page_);
  EXPECT_EQ(asked, 1);
  EXPECT_EQ(search(&page_), PRESSMARK_INTERRUPTED);
  EXPECT_EQ(error_.status, PRESSMARK_INTERRUPTED);
  EXPECT_EQ(page_, nullptr);
}

TEST_F(CInterface, LongMessagesAreCutBetweenCharacters) {
  std::string path = "/none/";
  while (path.size() < 2000) path += "é";
  EXPECT_EQ(pressmark_open(path.c_str(), &searcher_, &error_), PRESSMARK_NOT_FOUND);
  const std::size_t length = std::strlen(error_.message);
  EXPECT_GE(length, sizeof error_.message - 2);
  EXPECT_EQ(static_cast<unsigned char>(error_.message[length - 1]), 0xA9U);
}

}  // namespace
}  // namespace pressmark::testing
