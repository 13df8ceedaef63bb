#include "searcher/facets/facets.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "pressmark/searcher.h"
#include "tests/support/temp_index.h"

namespace pressmark {
namespace {

using pressmark::testing::article;
using pressmark::testing::TempIndex;

const std::vector<Article>& news() {
  static const std::vector<Article> articles{
      article("a")
          .title("Gas talks")
          .source("The Lakeside Post")
          .author("Rina Holm")
          .on("2022-12-05")
          .paragraph("Gas and oil and union.")
          .said("Pravesh Kumar Gupta", "“Gas,” he said.")
          .and_speaker("Ann Lee")
          .said("Pravesh Gupta", "Oil, he said, about gas."),
      article("b")
          .title("More gas")
          .source("The Post")
          .author("Rina Holm")
          .author("Ola Berg")
          .on("2022-11-20")
          .said("P. Gupta", "Gas is gas.")
          .said("John A. Smith", "“Oil and gas,” said Smith.")
          .said("John B. Smith", "“Oil,” said the other Smith.")
          .said("John Smith", "Coal and gas, said somebody called Smith."),
      article("c")
          .title("Oil")
          .source("BBC Sport")
          .author("Rina M. Holm")
          .on("2021-01-15")
          .language("de")
          .paragraph("Union und Gas")
          .said("Gupta", "Gas, so Gupta.")
          .said("PRAVESH KUMAR GUPTA", "gas again"),
      article("d").title("Undated").source("BBC").paragraph("gas").paragraph("nothing here"),
      article("e").title("Coal").source("bbc").on("2022-12-06").paragraph("Coal only.").said("Ann Lee", "coal"),
  };
  return articles;
}

std::string filter(Facet facet, const std::string& value) {
  switch (facet) {
    case Facet::Date:
      return "date:" + value;
    case Facet::Language:
      return "lang:" + value;
    default:
      return std::string(to_string(facet)) + ":\"" + value + '"';
  }
}

class FacetCounts : public ::testing::TestWithParam<const char*> {};

TEST_P(FacetCounts, EqualTheTotalsOfTheirOwnFilters) {
  static const TempIndex index(news());
  Result<Searcher> searcher = Searcher::open(index.path());
  ASSERT_TRUE(searcher);
  for (const MatchMode mode : {MatchMode::Auto, MatchMode::All, MatchMode::Any}) {
    SearchRequest request;
    request.query = GetParam();
    request.match = mode;
    request.exact_totals = true;
    request.facet_limit = 1000;
    request.facets = {Facet::Source, Facet::Speaker, Facet::Author, Facet::Date, Facet::Language};
    const SearchPage page = *searcher->search(request);
    ASSERT_EQ(page.facets.size(), 5U);
    for (const FacetResult& result : page.facets) {
      const bool asked = request.query.find(std::string(to_string(result.facet)) + ':') != std::string::npos;
      EXPECT_EQ(result.of_any_value, asked) << request.query;
      // A second value of the same field would be an alternative to the first, not the other filter.
      if (asked) continue;
      for (const FacetCount& count : result.counts) {
        SearchRequest narrowed;
        narrowed.match = mode;
        narrowed.exact_totals = true;
        narrowed.query = request.query + ' ' + filter(result.facet, count.value);
        const SearchPage found = *searcher->search(narrowed);
        EXPECT_EQ(found.total.articles, count.articles) << narrowed.query;
        EXPECT_EQ(found.total.passages, count.passages) << narrowed.query;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Queries, FacetCounts,
                         ::testing::Values("gas", "gas union", "gas coal", "oil OR coal", "-oil gas",
                                           "gas speaker:\"Ann Lee\"", "said:gas", "\"oil and\"", "g*", "title:gas",
                                           "gas -kind:heading", "gas xyzzy", "-coal"));

class SelfExclusion : public ::testing::TestWithParam<std::pair<const char*, Facet>> {};

TEST_P(SelfExclusion, KeepsTheAlternativesInSight) {
  static const TempIndex index(news());
  Result<Searcher> searcher = Searcher::open(index.path());
  SearchRequest request;
  request.facets = {GetParam().second};
  request.query = std::string("gas ") + GetParam().first;
  const SearchPage narrowed = *searcher->search(request);
  request.query = "gas";
  const SearchPage whole = *searcher->search(request);
  ASSERT_FALSE(whole.facets[0].counts.empty());
  ASSERT_EQ(narrowed.facets[0].counts.size(), whole.facets[0].counts.size());
  for (std::size_t i = 0; i < whole.facets[0].counts.size(); ++i) {
    EXPECT_EQ(narrowed.facets[0].counts[i].value, whole.facets[0].counts[i].value);
    EXPECT_EQ(narrowed.facets[0].counts[i].articles, whole.facets[0].counts[i].articles);
  }
}

INSTANTIATE_TEST_SUITE_P(Filters, SelfExclusion,
                         ::testing::Values(std::pair{"source:\"The Post\"", Facet::Source},
                                           std::pair{"date:2022-12", Facet::Date},
                                           std::pair{"speaker:\"Ann Lee\"", Facet::Speaker},
                                           std::pair{"lang:de", Facet::Language},
                                           std::pair{"author:berg", Facet::Author}));

TEST(Facets, ShowPeopleOnceInTheirFullestForm) {
  const TempIndex index(news());
  Result<Searcher> searcher = Searcher::open(index.path());
  SearchRequest request;
  request.query = "gas";
  request.facets = {Facet::Speaker, Facet::Author, Facet::Source};
  const SearchPage page = *searcher->search(request);
  std::map<std::string, std::pair<std::size_t, std::size_t>> speakers;
  for (const FacetCount& count : page.facets[0].counts) speakers[count.value] = {count.articles, count.passages};
  EXPECT_EQ(speakers.at("Pravesh Kumar Gupta"), (std::pair<std::size_t, std::size_t>{2, 3}));
  EXPECT_EQ(speakers.at("Gupta"), (std::pair<std::size_t, std::size_t>{1, 1}));
  EXPECT_EQ(speakers.at("P. Gupta"), (std::pair<std::size_t, std::size_t>{1, 1}));
  EXPECT_TRUE(speakers.count("John A. Smith"));
  EXPECT_TRUE(speakers.count("John Smith"));
  ASSERT_EQ(page.facets[1].counts.size(), 2U);
  EXPECT_EQ(page.facets[1].counts[0].value, "Rina M. Holm");
  EXPECT_EQ(page.facets[1].counts[0].articles, 3U);
  EXPECT_EQ(page.facets[2].counts.size(), 4U) << "papers with the same first and last word are not one";
}

TEST(Facets, DoNotDependOnThePage) {
  const TempIndex index(news());
  Result<Searcher> searcher = Searcher::open(index.path());
  SearchRequest request;
  request.query = "gas";
  request.facets = {Facet::Source};
  request.limit = 1;
  const SearchPage one = *searcher->search(request);
  request.limit = 1000;
  const SearchPage all = *searcher->search(request);
  ASSERT_EQ(one.facets[0].counts.size(), all.facets[0].counts.size());
  request.facet_limit = 1;
  const SearchPage cut = *searcher->search(request);
  EXPECT_EQ(cut.facets[0].counts.size(), 1U);
  EXPECT_EQ(cut.facets[0].more, all.facets[0].counts.size() - 1);
}

TEST(DatePrecision, FitsTheSpan) {
  EXPECT_EQ(date_precision("2022-12-05", "2022-12-05"), 10U);
  EXPECT_EQ(date_precision("2022-12-05", "2023-01-04"), 10U);
  EXPECT_EQ(date_precision("2022-12-05", "2023-01-05"), 7U);
  EXPECT_EQ(date_precision("2020-01-31", "2022-12-01"), 7U);
  EXPECT_EQ(date_precision("2020-01-31", "2023-01-01"), 4U);
}

}  // namespace
}  // namespace pressmark
