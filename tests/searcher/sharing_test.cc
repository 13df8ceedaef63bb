// Searchers as programs use them that run for long: opened often, used by many threads, moved about.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "pressmark/render.h"
#include "pressmark/searcher.h"
#include "pressmark/searcher_pool.h"
#include "tests/support/temp_index.h"

namespace pressmark::testing {
namespace {

constexpr std::size_t kThreads = 8;
constexpr std::size_t kSearches = 1000;
constexpr std::size_t kCommits = 12;
constexpr std::array<const char*, 4> kQueries{"canal", "gas speaker:Gupta", "\"new canal\" OR bridge",
                                              "date:2024-03.."};

/// What the writer adds in one of its commits.
std::vector<Article> commit(std::size_t number) {
  std::vector<Article> articles;
  for (std::size_t i = 0; i < 3; ++i) {
    const std::string id = std::to_string(number) + "-" + std::to_string(i);
    articles.push_back(article(id)
                           .title("The new canal, part " + id)
                           .source(i == 0 ? "Harbour Post" : "Morning Ledger")
                           .on("2024-0" + std::to_string(1 + number % 9) + "-11")
                           .paragraph("A bridge and a canal, number " + id + ".")
                           .said("Devansh Gupta", "“The gas comes by " + id + ",” Gupta said."));
  }
  return articles;
}

SearchRequest request_for(std::size_t query) {
  SearchRequest request;
  request.query = kQueries[query % kQueries.size()];
  request.facets = {Facet::Source, Facet::Speaker};
  return request;
}

/// What each query answers after each commit, asked one after the other: [query][state].
std::vector<std::vector<std::string>> sequential_answers() {
  std::vector<std::vector<std::string>> answers(kQueries.size());
  TempIndex index(commit(0));
  Result<Searcher> searcher = Searcher::open(index.path());
  for (std::size_t state = 0; state <= kCommits; ++state) {
    if (state > 0) index.add(commit(state));
    for (std::size_t query = 0; query < kQueries.size(); ++query) {
      answers[query].push_back(render_json(*searcher->search(request_for(query))));
    }
  }
  return answers;
}

/// Searches kSearches times. Each answer must be that of some state, and no state may come back that was left behind.
template <class Search>
void search_and_compare(const std::vector<std::vector<std::string>>& expected, Search&& search,
                        std::atomic<std::size_t>& done, std::atomic<std::size_t>& wrong) {
  std::ptrdiff_t state = 0;
  for (std::size_t i = 0; i < kSearches; ++i) {
    const std::vector<std::string>& answers = expected[i % kQueries.size()];
    const Result<SearchPage> page = search(request_for(i));
    const auto found = page ? std::find(answers.begin() + state, answers.end(), render_json(*page)) : answers.end();
    if (found == answers.end()) {
      ++wrong;
    } else {
      state = found - answers.begin();
    }
    ++done;
  }
}

/// Runs `body` in eight threads while commits come in, spread over their searches.
template <class Body>
void run_beside_a_writer(Body&& body) {
  const std::vector<std::vector<std::string>> expected = sequential_answers();
  TempIndex index(commit(0));
  std::atomic<std::size_t> done{0};
  std::atomic<std::size_t> wrong{0};
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < kThreads; ++i) {
    threads.emplace_back([&] { body(index, expected, done, wrong); });
  }
  for (std::size_t state = 1; state <= kCommits; ++state) {
    while (done < state * kThreads * kSearches / (kCommits + 1)) std::this_thread::yield();
    index.add(commit(state));
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong, 0U);
  EXPECT_EQ(done, kThreads * kSearches);
}

TEST(SharedIndex, ASearcherAThreadAnswersAsOneAfterTheOther) {
  run_beside_a_writer([](const TempIndex& index, const auto& expected, auto& done, auto& wrong) {
    Result<Searcher> searcher = Searcher::open(index.path());
    const auto search = [&](const SearchRequest& request) { return searcher->search(request); };
    search_and_compare(expected, search, done, wrong);
  });
}

TEST(SharedIndex, APoolForAllThreadsAnswersAsOneAfterTheOther) {
  std::optional<SearcherPool> pool;
  std::once_flag opened;
  run_beside_a_writer([&](const TempIndex& index, const auto& expected, auto& done, auto& wrong) {
    std::call_once(opened, [&] { pool = std::move(*SearcherPool::open(index.path())); });
    const auto search = [&](const SearchRequest& request) { return pool->search(request); };
    search_and_compare(expected, search, done, wrong);
  });
}

TEST(Interruption, ALongSearchEndsWhenItsTimeIsOver) {
  std::vector<Article> articles;
  for (int i = 0; i < 400; ++i) {
    ArticleBuilder builder = article("a" + std::to_string(i)).title("Harbour");
    for (int k = 0; k < 10; ++k) builder.said("Devansh Gupta", "“The canal, the gas and the bridge,” he said.");
    articles.push_back(builder);
  }
  const TempIndex index(articles);
  Result<Searcher> searcher = Searcher::open(index.path());
  SearchRequest request;
  request.query = "(the OR canal OR gas) speaker:Gupta";
  request.facets = {Facet::Speaker};
  EXPECT_EQ(searcher->search(request)->total.articles, 400U);

  int looks = 0;
  request.stop = [&looks] { return ++looks == 3; };
  EXPECT_EQ(searcher->search(request).error().code, ErrorCode::Interrupted);
  EXPECT_EQ(looks, 3);
  EXPECT_TRUE(searcher->search(request)) << "a searcher can be used again";

  request.stop = nullptr;
  request.time_limit = std::chrono::milliseconds(0);
  EXPECT_EQ(searcher->search(request).error().code, ErrorCode::Interrupted);
  request.time_limit = std::chrono::hours(1);
  EXPECT_TRUE(searcher->search(request));
}

std::size_t open_descriptors() {
  const std::filesystem::directory_iterator all("/proc/self/fd");
  return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

TEST(SearcherLife, TenThousandRoundsLeaveNoDescriptor) {
  const TempIndex index(commit(0));
  const std::size_t before = open_descriptors();
  for (int round = 0; round < 10'000; ++round) {
    Result<Searcher> searcher = Searcher::open(index.path());
    ASSERT_TRUE(searcher) << searcher.error().message;
    const Result<SearchPage> page = searcher->search(request_for(1));
    ASSERT_TRUE(page);
    ASSERT_EQ(page->total.articles, 3U);
  }
  EXPECT_EQ(open_descriptors(), before);
}

TEST(SearcherLife, FailedOpensLeaveNoDescriptor) {
  const TempIndex index(commit(0));
  const std::filesystem::path foreign = index.path().parent_path() / "notes.txt";
  std::ofstream(foreign) << "not an index";
  const std::size_t before = open_descriptors();
  for (int round = 0; round < 100; ++round) {
    EXPECT_FALSE(Searcher::open(index.path() / "none"));
    EXPECT_FALSE(Searcher::open(foreign));
    EXPECT_FALSE(Searcher::open(std::vector<std::filesystem::path>{index.path(), foreign}));
    EXPECT_FALSE(Searcher::open(std::vector<std::filesystem::path>{}));
  }
  EXPECT_EQ(open_descriptors(), before);
}

TEST(SearcherLife, ResultsOutliveSearcherAndIndex) {
  Result<SearchPage> page = Error{};
  {
    const TempIndex index(commit(0));
    page = Searcher::open(index.path())->search(request_for(0));
  }
  ASSERT_TRUE(page);
  EXPECT_EQ(page->hits.size(), 3U);
  EXPECT_THAT(page->hits[0].article.title, ::testing::HasSubstr("canal"));
}

TEST(SearcherLife, WhatWasMovedAwayAnswersWithAnError) {
  const TempIndex index(commit(0));
  Result<Searcher> searcher = Searcher::open(index.path());
  Searcher other = std::move(*searcher);
  EXPECT_TRUE(other.search(request_for(0)));
  EXPECT_EQ(searcher->search(request_for(0)).error().code, ErrorCode::Usage);   // NOLINT(bugprone-use-after-move)
  EXPECT_EQ(searcher->explain(request_for(0)).error().code, ErrorCode::Usage);  // NOLINT(bugprone-use-after-move)
  *searcher = std::move(other);
  EXPECT_TRUE(searcher->search(request_for(0)));

  Result<SearcherPool> pool = SearcherPool::open(index.path());
  const SearcherPool taken = std::move(*pool);
  EXPECT_TRUE(taken.explain(request_for(0)));
  EXPECT_EQ(pool->search(request_for(0)).error().code, ErrorCode::Usage);  // NOLINT(bugprone-use-after-move)
}

TEST(SearcherLife, APoolComesBackAfterItsIndexWasGone) {
  TempIndex index(commit(0));
  const Result<SearcherPool> pool = SearcherPool::open(index.path());
  std::filesystem::remove_all(index.path());
  EXPECT_EQ(pool->search(request_for(0)).error().code, ErrorCode::NotFound);
  write_index(index.path(), commit(1));
  const Result<SearchPage> page = pool->search(request_for(0));
  ASSERT_TRUE(page) << page.error().message;
  EXPECT_EQ(page->hits.size(), 3U);
}

}  // namespace
}  // namespace pressmark::testing
