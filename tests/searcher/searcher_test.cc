#include "pressmark/searcher.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "common/schema.h"
#include "tests/support/temp_index.h"

namespace pressmark {
namespace {

using pressmark::testing::article;
using pressmark::testing::TempIndex;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

const std::vector<Article>& news() {
  static const std::vector<Article> articles{
      article("corridor")
          .title("A new path for gas")
          .source("The Lakeside Post")
          .author("Rina Holm")
          .on("2022-12-05")
          .paragraph("Tokayev’s visit ended in the Élysée with talks about a gas union.")
          .said("Pravesh Kumar Gupta", "“The middle corridor is a multi-vector dream,” Gupta said about gas.")
          .said("Pravesh Kumar Gupta", "The pipeline will wait, he said.")
          .paragraph("A map of the corridor", ParagraphKind::Caption),
      article("pipeline")
          .title("Pipeline deal signed")
          .source("Harbour Times")
          .author("Ola Berg")
          .agency("Northern Wire")
          .on("2022-11-20")
          .paragraph("The deal on gas was signed.")
          .paragraph("Union leaders of the oil workers were not asked.")
          .said("Kassym-Jomart Tokayev", "“We want a strategic partner,” Tokayev said of the multivector policy."),
      article("oil")
          .title("Oil falls")
          .source("Harbour Times")
          .on("2023-01-15")
          .paragraph("Oil prices fell again; naive hopes for kazakh fields and Kazakhstan faded.")
          .said("Anil Gupta", "“Oil is done,” said Anil Gupta, a trader. The partner of a strategic kind laughed."),
      article("undated").title("Weather").paragraph("Rain, and naïve forecasts of a cafe\u0301 owner."),
      article("deutsch")
          .title("Häuser am See")
          .language("de")
          .source("Seeblatt")
          .on("2021-06-01")
          .paragraph("Die Häuser stehen leer, sagte der Bürgermeister."),
  };
  return articles;
}

class Search : public ::testing::Test {
 protected:
  static void SetUpTestSuite() { index_ = new TempIndex(news()); }
  static void TearDownTestSuite() {
    delete index_;
    index_ = nullptr;
  }

  static SearchPage page(SearchRequest request) {
    Result<Searcher> searcher = Searcher::open(index_->path());
    EXPECT_TRUE(searcher) << searcher.error().message;
    request.today = Date{2023, 1, 20};
    Result<SearchPage> found = searcher->search(request);
    EXPECT_TRUE(found) << found.error().message;
    return std::move(*found);
  }

  static std::vector<std::string> ids(const std::string& query, MatchMode match = MatchMode::All) {
    SearchRequest request;
    request.query = query;
    request.match = match;
    std::vector<std::string> out;
    const SearchPage found = page(request);
    for (const Hit& hit : found.hits) out.push_back(hit.article.id);
    EXPECT_EQ(found.total.articles, found.hits.size()) << query;
    EXPECT_TRUE(found.total.exact) << query;
    std::size_t passages = 0;
    for (const Hit& hit : found.hits) passages += hit.matching_passages;
    EXPECT_EQ(found.total.passages, passages) << query;
    return out;
  }

  static TempIndex* index_;
};
TempIndex* Search::index_ = nullptr;

TEST_F(Search, FindsWordsByStemCaseAndAccent) {
  for (const char* query : {"Tokayev", "tokayev", "TOKAYEV", "Tokayev’s", "Tokayev's"}) {
    EXPECT_THAT(ids(query), UnorderedElementsAre("corridor", "pipeline")) << query;
  }
  EXPECT_THAT(ids("elysee"), ElementsAre("corridor"));
  EXPECT_THAT(ids("Elyse\u0301e"), ElementsAre("corridor"));
  EXPECT_THAT(ids("naive"), UnorderedElementsAre("oil", "undated"));
  EXPECT_THAT(ids("café"), ElementsAre("undated"));
  EXPECT_THAT(ids("signing deals"), ElementsAre("pipeline"));
  EXPECT_THAT(ids("Haus"), ElementsAre("deutsch"));
}

TEST_F(Search, FindsWordsOfDifferentParagraphs) {
  EXPECT_THAT(ids("gas union"), UnorderedElementsAre("corridor", "pipeline"));
  EXPECT_THAT(ids("signed workers"), ElementsAre("pipeline"));
  EXPECT_THAT(ids("gas weather"), IsEmpty());
  EXPECT_THAT(ids("gas weather", MatchMode::Any), UnorderedElementsAre("corridor", "pipeline", "undated"));
}

TEST_F(Search, FallsBackToSomeOfTheWordsWithANote) {
  SearchRequest request;
  request.query = "gas weather";
  const SearchPage found = page(request);
  EXPECT_EQ(found.total.articles, 3U);
  ASSERT_EQ(found.warnings.size(), 1U);
  EXPECT_TRUE(found.warnings[0].span.empty());
  EXPECT_THAT(found.warnings[0].message, HasSubstr("no article has all the words"));
}

TEST_F(Search, FindsPhrases) {
  EXPECT_THAT(ids("\"strategic partner\""), ElementsAre("pipeline"));
  EXPECT_THAT(ids("\"partner strategic\""), IsEmpty());
  EXPECT_THAT(ids("strategic partner"), UnorderedElementsAre("pipeline", "oil"));
  EXPECT_THAT(ids("\"new path\""), ElementsAre("corridor"));
  EXPECT_THAT(ids("\"strateg* partner\""), ElementsAre("pipeline"));
  EXPECT_THAT(ids("-\"strategic partner\" partner"), ElementsAre("oil"));
  EXPECT_THAT(ids("\"gas oil\""), IsEmpty());
}

TEST_F(Search, FindsCompoundsHoweverTheyAreWritten) {
  for (const char* query : {"multi-vector", "multi\u2010vector", "multivector"}) {
    EXPECT_THAT(ids(query), UnorderedElementsAre("corridor", "pipeline")) << query;
  }
}

TEST_F(Search, FindsWordsNearEachOther) {
  EXPECT_THAT(ids("partner NEAR/4 strategic"), UnorderedElementsAre("pipeline", "oil"));
  EXPECT_THAT(ids("partner NEAR/1 strategic"), ElementsAre("pipeline"));
  EXPECT_THAT(ids("\"partner strategic\"~4"), UnorderedElementsAre("pipeline", "oil"));
  EXPECT_THAT(ids("oil NEAR/1 oil"), IsEmpty());
  EXPECT_THAT(ids("prices NEAR/2 (oil OR coal)"), ElementsAre("oil"));
  EXPECT_THAT(ids("\"oil prices\" NEAR/9 hope"), ElementsAre("oil"));
}

TEST_F(Search, FindsBeginnings) {
  EXPECT_THAT(ids("kazakh*"), ElementsAre("oil"));
  EXPECT_THAT(ids("pipe*"), UnorderedElementsAre("corridor", "pipeline"));
  EXPECT_THAT(ids("xyz*"), IsEmpty());
}

TEST_F(Search, FollowsOperators) {
  EXPECT_THAT(ids("weather OR oil"), UnorderedElementsAre("undated", "oil", "pipeline"));
  EXPECT_THAT(ids("oil -gas"), ElementsAre("oil"));
  EXPECT_THAT(ids("oil AND gas"), ElementsAre("pipeline"));
  EXPECT_THAT(ids("+oil gas", MatchMode::Any), UnorderedElementsAre("oil", "pipeline"));
  EXPECT_THAT(ids("-gas"), UnorderedElementsAre("oil", "undated", "deutsch"));
  EXPECT_THAT(ids("gas (union OR deal) -elysee"), ElementsAre("pipeline"));
}

TEST_F(Search, AnswersWhatSomebodySaid) {
  SearchRequest request;
  for (const char* query :
       {"speaker:\"Pravesh Kumar Gupta\"", "speaker:pravesh", "speaker:\"pravesh gupta\"", "Speaker:\"KUMAR GUPTA\""}) {
    request.query = query;
    const SearchPage found = page(request);
    ASSERT_EQ(found.hits.size(), 1U) << query;
    EXPECT_EQ(found.total.passages, 2U) << query;
    EXPECT_EQ(found.hits[0].matching_passages, 2U) << query;
    ASSERT_EQ(found.hits[0].passages.size(), 2U) << query;
    EXPECT_EQ(found.hits[0].passages[0].number, 2U);
    EXPECT_THAT(found.hits[0].passages[0].speakers, ElementsAre("Pravesh Kumar Gupta"));
  }
  EXPECT_THAT(ids("gas speaker:Gupta"), ElementsAre("corridor"));
  EXPECT_THAT(ids("gas speaker:Tokayev"), IsEmpty());
  EXPECT_THAT(ids("speaker:gup*"), UnorderedElementsAre("corridor", "oil"));
  EXPECT_THAT(ids("speaker:Gupta date:2022-12-05"), ElementsAre("corridor"));
  EXPECT_THAT(ids("speaker:Gupta -source:harbour"), ElementsAre("corridor"));
  EXPECT_THAT(ids("speaker:Gupta source:harbour"), ElementsAre("oil"));
  EXPECT_THAT(ids("speaker:tokayev speaker:pravesh"), UnorderedElementsAre("corridor", "pipeline"));
}

TEST_F(Search, NamesThePeopleABareSurnameMeans) {
  SearchRequest request;
  request.query = "gas OR speaker:Gupta";
  const SearchPage found = page(request);
  ASSERT_EQ(found.warnings.size(), 1U);
  EXPECT_EQ(found.warnings[0].span, (TextSpan{7, 20}));
  EXPECT_THAT(found.warnings[0].message, HasSubstr("Pravesh Kumar Gupta"));
  EXPECT_THAT(found.warnings[0].message, HasSubstr("Anil Gupta"));
}

TEST_F(Search, SaysWhenANameIsUnknown) {
  SearchRequest request;
  request.query = "speaker:Tokajev";
  const SearchPage found = page(request);
  EXPECT_TRUE(found.hits.empty());
  ASSERT_EQ(found.warnings.size(), 1U);
  EXPECT_THAT(found.warnings[0].message, HasSubstr("speaker:tokayev"));
}

TEST_F(Search, AnswersWithDirectSpeech) {
  EXPECT_THAT(ids("said:corridor"), ElementsAre("corridor"));
  EXPECT_THAT(ids("said:gas"), IsEmpty());
  EXPECT_THAT(ids("said:\"strategic partner\""), ElementsAre("pipeline"));
  EXPECT_THAT(ids("said:\"oil is\" trader"), ElementsAre("oil"));
  EXPECT_THAT(ids("corridor kind:caption"), ElementsAre("corridor"));
  EXPECT_THAT(ids("gas kind:caption"), IsEmpty());
  EXPECT_THAT(ids("-kind:body corridor"), ElementsAre("corridor"));
}

TEST_F(Search, KeepsTitlesOutOfPassages) {
  EXPECT_THAT(ids("path -kind:caption"), IsEmpty());
  EXPECT_THAT(ids("title:path kind:caption"), ElementsAre("corridor"));
}

TEST_F(Search, FiltersByMetadata) {
  EXPECT_THAT(ids("source:\"Harbour Times\""), ElementsAre("oil", "pipeline"));
  EXPECT_THAT(ids("source:lakeside"), ElementsAre("corridor"));
  EXPECT_THAT(ids("author:holm"), ElementsAre("corridor"));
  EXPECT_THAT(ids("agency:\"northern wire\""), ElementsAre("pipeline"));
  EXPECT_THAT(ids("lang:de"), ElementsAre("deutsch"));
  EXPECT_THAT(ids("title:gas"), ElementsAre("corridor"));
  EXPECT_THAT(ids("title:\"new path\""), ElementsAre("corridor"));
  EXPECT_THAT(ids("title:\"path new\""), IsEmpty());
  EXPECT_THAT(ids("gas source:lakeside source:harbour"), UnorderedElementsAre("corridor", "pipeline"));
}

TEST_F(Search, FiltersByDate) {
  EXPECT_THAT(ids("date:2022-12-05"), ElementsAre("corridor"));
  EXPECT_THAT(ids("date:2022"), ElementsAre("corridor", "pipeline"));
  EXPECT_THAT(ids("date:2022-11-20..2022-12-05"), ElementsAre("corridor", "pipeline"));
  EXPECT_THAT(ids("date:2022-11-21..2022-12-04"), IsEmpty());
  EXPECT_THAT(ids("date:2022-12.."), ElementsAre("oil", "corridor"));
  EXPECT_THAT(ids("date:..2021"), ElementsAre("deutsch"));
  EXPECT_THAT(ids("date:7d.."), ElementsAre("oil"));
  EXPECT_THAT(ids("-date:..2099"), ElementsAre("undated"));
}

TEST_F(Search, ShowsAndCountsMatchingPassages) {
  SearchRequest request;
  request.query = "corridor";
  SearchPage found = page(request);
  ASSERT_EQ(found.hits.size(), 1U);
  EXPECT_EQ(found.hits[0].matching_passages, 2U);
  ASSERT_EQ(found.hits[0].passages.size(), 2U);
  EXPECT_EQ(found.hits[0].passages[0].number, 2U);
  EXPECT_EQ(found.hits[0].passages[1].number, 4U);
  for (const PassageHit& passage : found.hits[0].passages) {
    ASSERT_EQ(passage.highlights.size(), 1U);
    EXPECT_EQ(passage.text.substr(passage.highlights[0].begin, passage.highlights[0].size()), "corridor");
  }
  request.query = "path";
  found = page(request);
  ASSERT_EQ(found.hits.size(), 1U);
  EXPECT_EQ(found.hits[0].matching_passages, 0U);
  EXPECT_EQ(found.hits[0].passages.size(), 3U);
  EXPECT_EQ(found.hits[0].article.title_highlights.size(), 1U);
  request.query = "source:lakeside";
  EXPECT_EQ(page(request).hits[0].matching_passages, 4U);
}

TEST_F(Search, GivesPassagesOneByOne) {
  SearchRequest request;
  request.query = "corridor";
  request.by = GroupBy::Passage;
  SearchPage found = page(request);
  ASSERT_EQ(found.hits.size(), 2U);
  EXPECT_EQ(found.total.articles, 1U);
  EXPECT_EQ(found.total.passages, 2U);
  for (const Hit& hit : found.hits) {
    EXPECT_EQ(hit.article.id, "corridor");
    EXPECT_EQ(hit.passages.size(), 1U);
  }
  request.query = "speaker:gupta";
  found = page(request);
  EXPECT_EQ(found.hits.size(), 3U);
}

TEST_F(Search, SortsByDateWithUndatedLast) {
  SearchRequest request;
  request.query = "date:..2099 OR weather";
  request.match = MatchMode::All;
  const auto order = [&](SortOrder sort) {
    request.sort = sort;
    std::vector<std::string> out;
    for (const Hit& hit : page(request).hits) out.push_back(hit.article.id);
    return out;
  };
  EXPECT_THAT(order(SortOrder::Newest), ElementsAre("oil", "corridor", "pipeline", "deutsch", "undated"));
  EXPECT_THAT(order(SortOrder::Oldest), ElementsAre("deutsch", "pipeline", "corridor", "oil", "undated"));
}

TEST_F(Search, PagesWithoutGapsOrRepetition) {
  SearchRequest request;
  request.query = "the OR oil OR rain OR gas OR source:seeblatt";
  request.limit = 100;
  std::vector<std::string> all;
  for (const Hit& hit : page(request).hits) all.push_back(hit.article.id);
  EXPECT_EQ(all.size(), 5U);
  request.limit = 2;
  std::vector<std::string> paged;
  for (request.offset = 0; request.offset < 8; request.offset += 2) {
    for (const Hit& hit : page(request).hits) {
      EXPECT_EQ(hit.rank, paged.size() + 1);
      paged.push_back(hit.article.id);
    }
  }
  EXPECT_EQ(paged, all);
}

TEST_F(Search, SuggestsWhatFindsMore) {
  const auto suggestion = [&](const char* query) {
    SearchRequest request;
    request.query = query;
    return page(request).suggestion.value_or("");
  };
  EXPECT_EQ(suggestion("Tokaev"), "Tokayev");
  EXPECT_EQ(suggestion("pipelin signed"), "") << "the stem finds it";
  EXPECT_EQ(suggestion("gas corridr -oil source:lakeside"), "gas corridor -oil source:lakeside");
  EXPECT_EQ(suggestion("speaker:Tokaev"), "speaker:Tokayev");
  EXPECT_EQ(suggestion("speaker:\"Kassym-Jomart Tokaev\" policy"), "speaker:\"Kassym-Jomart Tokayev\" policy");
  EXPECT_EQ(suggestion("gas"), "");
  EXPECT_EQ(suggestion("-corridr"), "");
  EXPECT_EQ(suggestion("qqqqqq"), "");
}

TEST_F(Search, FindsSimilarArticles) {
  SearchRequest request;
  request.more_like = "corridor";
  const SearchPage similar = page(request);
  ASSERT_FALSE(similar.hits.empty());
  EXPECT_EQ(similar.hits[0].article.id, "pipeline");
  for (const Hit& hit : similar.hits) EXPECT_NE(hit.article.id, "corridor");
  request.query = "date:2023";
  for (const Hit& hit : page(request).hits) EXPECT_EQ(hit.article.id, "oil");
  request.more_like = "unknown";
  EXPECT_TRUE(page(request).hits.empty());
}

TEST(SearchAcrossScripts, FindsNamesBelowExactMatches) {
  const TempIndex index({article("latin").title("Visit").paragraph("Tokayev met Zelenskyy."),
                         article("cyrillic")
                             .title("Визит")
                             .language("ru")
                             .paragraph("Токаев встретил Зеленского: Токаев доволен. Зеленский тоже.")});
  Result<Searcher> searcher = Searcher::open(index.path());
  const auto order = [&](const char* query) {
    SearchRequest request;
    request.query = query;
    const SearchPage found = *searcher->search(request);
    std::vector<std::string> out;
    for (const Hit& hit : found.hits) out.push_back(hit.article.id);
    return out;
  };
  EXPECT_THAT(order("Tokayev"), ElementsAre("latin", "cyrillic"));
  EXPECT_THAT(order("Токаев"), ElementsAre("cyrillic", "latin"));
  EXPECT_THAT(order("Зеленский"), UnorderedElementsAre("latin", "cyrillic"));
  EXPECT_THAT(order("\"Tokayev\""), ElementsAre("latin"));
}

TEST_F(Search, AnswersAnyTextWithWarningsInsideIt) {
  const std::vector<std::string> parts{"gas",
                                       "oil",
                                       "\"",
                                       "“",
                                       "”",
                                       "(",
                                       ")",
                                       "-",
                                       "+",
                                       "AND",
                                       "OR",
                                       "NOT",
                                       "NEAR/3",
                                       "speaker:",
                                       "Gupta",
                                       "date:2022",
                                       "date:",
                                       "..",
                                       "source:",
                                       "*",
                                       "g*",
                                       "title:",
                                       "said:",
                                       "kind:",
                                       "body",
                                       "lang:en",
                                       "~5",
                                       "\xff",
                                       "\xe2\x82",
                                       "\xf0\x9f\x98\x80",
                                       "multi-vector",
                                       "Токаев",
                                       "中国人民",
                                       ":",
                                       "http://x.y/z?a=b",
                                       "don't",
                                       "C++",
                                       "\n",
                                       "\t",
                                       std::string(1, '\0'),
                                       "by:",
                                       "2023-13",
                                       "7d..",
                                       "foo:bar",
                                       "AT&T",
                                       ",",
                                       "NEAR",
                                       "no*",
                                       "~",
                                       "^"};
  Result<Searcher> searcher = Searcher::open(index_->path());
  std::uint32_t state = 12345;
  const auto random = [&](std::size_t n) {
    state = state * 1664525U + 1013904223U;
    return static_cast<std::size_t>(state >> 8U) % n;
  };
  const char* const environment = std::getenv("PRESSMARK_RANDOM_QUERIES");
  const int rounds = environment != nullptr ? std::atoi(environment) : 1000;
  for (int i = 0; i < rounds; ++i) {
    SearchRequest request;
    for (std::size_t n = random(9); n > 0; --n) {
      request.query += parts[random(parts.size())];
      if (random(3) > 0) request.query += ' ';
    }
    request.match = static_cast<MatchMode>(random(3));
    request.by = static_cast<GroupBy>(random(2));
    request.sort = static_cast<SortOrder>(random(3));
    request.limit = random(4);
    if (random(8) == 0) request.facets = {Facet::Source, Facet::Speaker, Facet::Date};
    if (random(16) == 0) request.more_like = "oil";
    const Result<SearchPage> found = searcher->search(request);
    ASSERT_TRUE(found) << request.query << ": " << found.error().message;
    for (const QueryWarning& warning : found->warnings) {
      ASSERT_LE(warning.span.begin, warning.span.end) << request.query;
      ASSERT_LE(warning.span.end, request.query.size()) << request.query;
    }
    ASSERT_LE(found->hits.size(), request.limit);
    for (const Hit& hit : found->hits) {
      for (const PassageHit& passage : hit.passages) {
        for (const TextSpan span : passage.highlights) ASSERT_LE(span.end, passage.text.size()) << request.query;
      }
    }
  }
}

TEST_F(Search, ExplainsItself) {
  Result<Searcher> searcher = Searcher::open(index_->path());
  SearchRequest request;
  request.query = "gas \"middle corridor\" speaker:Pravesh";
  const Result<Explanation> explanation = searcher->explain(request);
  ASSERT_TRUE(explanation);
  EXPECT_EQ(explanation->tree, R"((and "gas" (phrase "middle corridor") (speaker "pravesh")))");
  EXPECT_THAT(explanation->compiled, HasSubstr("XSPKpravesh kumar gupta"));
  EXPECT_THAT(explanation->terms, ::testing::Contains("gas 4"));
}

TEST_F(Search, AnswersEmptyQueries) {
  for (const char* query : {"", "  ", "???", "()", "\"\""}) EXPECT_THAT(ids(query), IsEmpty()) << query;
}

TEST(SearcherOpen, ExplainsWhatIsWrong) {
  const Result<Searcher> missing = Searcher::open("/nowhere/at/all");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, ErrorCode::NotFound);
  EXPECT_FALSE(missing.error().hint.empty());

  TempIndex other(news());
  other.set_metadata(std::string(metadata::kSchema), "999");
  const Result<Searcher> incompatible = Searcher::open(other.path());
  ASSERT_FALSE(incompatible);
  EXPECT_EQ(incompatible.error().code, ErrorCode::Incompatible);
  EXPECT_THAT(incompatible.error().message, HasSubstr("schema 999"));

  TempIndex analyzer(news());
  analyzer.set_metadata(std::string(metadata::kAnalyzer), "words 0");
  EXPECT_EQ(Searcher::open(analyzer.path()).error().code, ErrorCode::Incompatible);

  TempIndex damaged(news());
  { std::ofstream(damaged.path() / "iamglass", std::ios::trunc); }
  EXPECT_EQ(Searcher::open(damaged.path()).error().code, ErrorCode::Damaged);
}

TEST(SearcherFollows, CommitsAndSwappedIndexes) {
  TempIndex index({news()[0]});
  Result<Searcher> searcher = Searcher::open(index.path());
  ASSERT_TRUE(searcher);
  SearchRequest request;
  request.query = "gas";
  EXPECT_EQ(searcher->search(request)->total.articles, 1U);
  index.add({news()[1]});
  EXPECT_EQ(searcher->search(request)->total.articles, 2U);
  index.swap_in({news()[1]});
  Result<SearchPage> swapped = searcher->search(request);
  ASSERT_TRUE(swapped) << swapped.error().message;
  ASSERT_EQ(swapped->hits.size(), 1U);
  EXPECT_EQ(swapped->hits[0].article.id, "pipeline");
  std::filesystem::remove_all(index.path());
  const Result<SearchPage> gone = searcher->search(request);
  ASSERT_FALSE(gone);
  EXPECT_EQ(gone.error().code, ErrorCode::NotFound);
}

TEST(SearcherOverSeveral, AnswersAsOne) {
  const TempIndex whole(news());
  const TempIndex first({news()[0], news()[3]});
  const TempIndex second({news()[1], news()[2], news()[4]});
  Result<Searcher> one = Searcher::open(whole.path());
  Result<Searcher> two = Searcher::open({first.path(), second.path()});
  ASSERT_TRUE(one);
  ASSERT_TRUE(two);
  for (const char* query :
       {"gas", "gas union", "\"strategic partner\"", "speaker:gupta", "speaker:gupta oil", "date:2022", "kazakh*",
        "multi-vector", "source:harbour said:oil", "partner NEAR/4 strategic", "-gas", "title:\"new path\""}) {
    for (const GroupBy by : {GroupBy::Article, GroupBy::Passage}) {
      SearchRequest request;
      request.query = query;
      request.by = by;
      request.sort = SortOrder::Newest;
      const SearchPage a = *one->search(request);
      const SearchPage b = *two->search(request);
      EXPECT_EQ(a.total.articles, b.total.articles) << query;
      EXPECT_EQ(a.total.passages, b.total.passages) << query;
      ASSERT_EQ(a.hits.size(), b.hits.size()) << query;
      for (std::size_t i = 0; i < a.hits.size(); ++i) {
        EXPECT_EQ(a.hits[i].article.id, b.hits[i].article.id) << query;
        ASSERT_EQ(a.hits[i].passages.size(), b.hits[i].passages.size()) << query;
        for (std::size_t j = 0; j < a.hits[i].passages.size(); ++j) {
          EXPECT_EQ(a.hits[i].passages[j].text, b.hits[i].passages[j].text) << query;
        }
      }
    }
  }
}

TEST(Notes, SayWhyNothingIsFound) {
  const TempIndex index(
      std::vector<Article>{article("speech").paragraph("He speaks of gas."), article("b").paragraph("She speaks.")});
  Result<Searcher> searcher = Searcher::open(index.path());
  ASSERT_TRUE(searcher);
  SearchRequest request;
  for (const char* query : {"", "()", "*", "  "}) {
    request.query = query;
    const SearchPage page = *searcher->search(request);
    ASSERT_EQ(page.warnings.size(), 1U) << query;
    EXPECT_THAT(page.warnings.front().message, HasSubstr("nothing to search for")) << query;
  }
  request.more_like = "unknown";
  EXPECT_THAT(searcher->search(request)->warnings.front().message, HasSubstr("no article in this index has the id"));
  request.more_like.clear();
  request.query = "speaker:";
  EXPECT_EQ(searcher->search(request)->suggestion, std::nullopt) << "a field is no misspelled word";
}

}  // namespace
}  // namespace pressmark
