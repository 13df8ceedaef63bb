#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "pressmark/searcher.h"
#include "tests/support/temp_index.h"

namespace pressmark {
namespace {

using pressmark::testing::article;
using pressmark::testing::TempIndex;

constexpr int kArticles = 1500;  // more equal ones than are compared by id

/// All alike but for their dates, which repeat; the newest are the last.
std::vector<Article> alike() {
  std::vector<Article> articles;
  for (int i = 0; i < kArticles; ++i) {
    std::string date = i < 1200 ? "2020-" : "2021-";
    date += std::to_string(10 + i * 11 % 3);
    date += '-';
    date += std::to_string(10 + i * 7 % 18);
    articles.push_back(article("a" + std::to_string(i))
                           .title("The canal")
                           .on(date)
                           .said("Ada Keller", "“The canal stays open,” Keller said."));
  }
  return articles;
}

class EqualMatches : public ::testing::Test {
 protected:
  static void SetUpTestSuite() { index_ = new TempIndex(alike()); }
  static void TearDownTestSuite() {
    delete index_;
    index_ = nullptr;
  }
  void SetUp() override {
    Result<Searcher> opened = Searcher::open(index_->path());
    ASSERT_TRUE(opened);
    searcher_.emplace(*std::move(opened));
  }

  /// The dates and ids of hits.
  std::vector<std::pair<std::string, std::string>> hits(const std::string& query, GroupBy by, std::size_t offset,
                                                        std::size_t limit) {
    SearchRequest request;
    request.query = query;
    request.by = by;
    request.offset = offset;
    request.limit = limit;
    const Result<SearchPage> page = searcher_->search(request);
    std::vector<std::pair<std::string, std::string>> out;
    if (!page) return out;
    EXPECT_EQ(page->total.articles, kArticles);
    for (const Hit& hit : page->hits) out.emplace_back(to_iso(*hit.article.date), hit.article.id);
    return out;
  }

  std::optional<Searcher> searcher_;
  static TempIndex* index_;
};
TempIndex* EqualMatches::index_ = nullptr;

TEST_F(EqualMatches, ComeNewestFirst) {
  for (const char* query : {"speaker:Keller", "said:canal", "kind:body", "canal speaker:Keller"}) {
    for (const GroupBy by : {GroupBy::Article, GroupBy::Passage}) {
      const auto first = hits(query, by, 0, 4);
      ASSERT_EQ(first.size(), 4U);
      const auto all = hits(query, by, 0, kArticles);
      const std::string newest = std::max_element(all.begin(), all.end())->first;
      for (const auto& [date, id] : first) EXPECT_EQ(date, newest) << query;
    }
  }
}

TEST_F(EqualMatches, ArePagedWithoutGapsOrDoubles) {
  for (const char* query : {"speaker:Keller", "canal speaker:Keller"}) {
    for (const GroupBy by : {GroupBy::Article, GroupBy::Passage}) {
      const auto all = hits(query, by, 0, kArticles);
      ASSERT_EQ(all.size(), kArticles);
      EXPECT_EQ(std::set(all.begin(), all.end()).size(), all.size());
      std::vector<std::pair<std::string, std::string>> pages;
      for (std::size_t offset = 0; offset < 300; offset += 30) {
        const auto page = hits(query, by, offset, 30);
        pages.insert(pages.end(), page.begin(), page.end());
      }
      EXPECT_TRUE(std::equal(pages.begin(), pages.end(), all.begin())) << query;
    }
  }
}

/// A first request finds passages before it scores them; later ones have the lists of the words.
TEST(PassageMatches, HaveTheSameScoresWhenAskedAgain) {
  std::vector<Article> articles;
  const auto times = [](int n, const std::string& word) {
    std::string text;
    for (; n > 0; --n) text += " " + word;
    return text;
  };
  // Words are of different frequency, the rarest last in the queries: sums of three numbers depend on their order.
  for (int i = 0; i < 400; ++i) {
    const std::string text = "A bank raised" + times(i % 5, "bank") + times(i % 3 * (i % 7), "oil") +
                             times(i % 2 * (1 + i % 4), "price") + times(i % 13, "and so on");
    articles.push_back(
        article("a" + std::to_string(i)).title("Money").paragraph(text).said("Keller", "“Gas,” he said"));
  }
  const TempIndex index(articles);
  for (const char* query :
       {"bank oil price kind:body", "(bank OR oil) price kind:body", "oil NOT water", "bank (oil price)",
        "the speaker:Keller gas", "\"bank raised\" oil", "pri* oil bank kind:body"}) {
    for (const GroupBy by : {GroupBy::Article, GroupBy::Passage}) {
      Result<Searcher> searcher = Searcher::open(index.path());
      ASSERT_TRUE(searcher);
      SearchRequest request;
      request.query = query;
      request.by = by;
      request.limit = 1000;
      const Result<SearchPage> first = searcher->search(request);
      ASSERT_TRUE(first);
      ASSERT_FALSE(first->hits.empty()) << query;
      for (int again = 0; again < 2; ++again) {
        const Result<SearchPage> later = searcher->search(request);
        ASSERT_TRUE(later);
        ASSERT_EQ(later->hits.size(), first->hits.size());
        for (std::size_t i = 0; i < first->hits.size(); ++i) {
          EXPECT_EQ(later->hits[i].score, first->hits[i].score) << query;
          EXPECT_EQ(later->hits[i].article.id, first->hits[i].article.id) << query;
        }
      }
    }
  }
}

/// The copy has the UUID of its original.
TEST(PassageMatches, AreFoundInACopyThatHasGrown) {
  const TempIndex index(std::vector<Article>{article("one").title("One").paragraph("A bridge falls.")});
  const TempIndex other;
  std::filesystem::remove_all(other.path());
  std::filesystem::copy(index.path(), other.path(), std::filesystem::copy_options::recursive);
  std::vector<Article> more;
  for (int i = 0; i < 30; ++i) more.push_back(article(std::to_string(i)).title("Two").paragraph("A bridge stands."));
  testing::write_index(other.path(), more);
  SearchRequest request;
  request.query = "bridge";
  request.by = GroupBy::Passage;
  for (const auto& paths : {std::vector{index.path(), other.path()}, std::vector{other.path(), index.path()}}) {
    Result<Searcher> both = Searcher::open(paths);
    ASSERT_TRUE(both);
    const Result<SearchPage> page = both->search(request);
    ASSERT_TRUE(page);
    EXPECT_EQ(page->total.passages, 32U);
  }
  Result<Searcher> twice = Searcher::open(std::vector{index.path(), index.path()});
  ASSERT_TRUE(twice);
  EXPECT_EQ(twice->search(request)->total.passages, 1U) << "an index that is named twice is one index";
}

}  // namespace
}  // namespace pressmark
