// Ranks the judged collections, prints the figures and holds them to floors. One setting for all of them. Skipped where
// the collections are not.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "pressmark/indexer.h"
#include "pressmark/searcher.h"
#include "tests/support/temp_index.h"

namespace pressmark {
namespace {

constexpr std::size_t kDepth = 1000;
constexpr std::size_t kCut = 10;

using Judgements = std::map<std::string, int>;  // article -> grade

std::filesystem::path data_folder() {
  const char* const named = std::getenv("PRESSMARK_DATA");
  return named != nullptr ? std::filesystem::path(named)
                          : std::filesystem::path(PRESSMARK_SOURCE_DIR) / "../shared/data";
}

struct Scores {
  double map = 0;
  double ndcg = 0;
};

double discounted(const std::vector<int>& grades) {
  double sum = 0;
  for (std::size_t i = 0; i < grades.size() && i < kCut; ++i) sum += grades[i] / std::log2(static_cast<double>(i) + 2);
  return sum;
}

/// Average precision and nDCG@10 of one ranking, by trec_eval's definitions.
Scores score(const std::vector<Hit>& hits, const Judgements& judged, std::size_t relevant) {
  Scores scores;
  std::vector<int> grades;
  double found = 0;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    const auto grade = judged.find(hits[i].article.id);
    grades.push_back(grade == judged.end() ? 0 : std::max(grade->second, 0));
    if (grades.back() > 0) scores.map += ++found / (static_cast<double>(i) + 1);
  }
  std::vector<int> ideal;
  for (const auto& [id, grade] : judged) ideal.push_back(std::max(grade, 0));
  std::sort(ideal.rbegin(), ideal.rend());
  scores.map /= static_cast<double>(relevant);
  scores.ndcg = discounted(grades) / discounted(ideal);
  return scores;
}

std::map<std::string, Judgements> read_judgements(const std::filesystem::path& path) {
  std::map<std::string, Judgements> judged;
  std::ifstream in(path);
  std::string query;
  std::string unused;
  std::string article;
  for (int grade = 0; in >> query >> unused >> article >> grade;) judged[query][article] = grade;
  return judged;
}

struct Collection {
  const char* name;
  Scores floor;
};

/// How the parameter is shown in the names of the tests.
void PrintTo(const Collection& collection, std::ostream* out) { *out << collection.name; }

class Ranking : public ::testing::TestWithParam<Collection> {};

TEST_P(Ranking, KeepsItsFloor) {
  const std::filesystem::path folder = data_folder() / "ir" / GetParam().name;
  if (!std::filesystem::exists(folder / "docs.jsonl")) GTEST_SKIP() << "no collection at " << folder;
  const testing::TempIndex place;
  IndexOptions options;
  options.index = place.path();
  options.input.paths = {folder / "docs.jsonl"};
  ASSERT_TRUE(update_index(options));
  Result<Searcher> searcher = Searcher::open(place.path());
  ASSERT_TRUE(searcher) << searcher.error().message;

  const auto judged = read_judgements(folder / "qrels.txt");
  Scores sum;
  double queries = 0;
  std::ifstream in(folder / "queries.tsv");
  for (std::string line; std::getline(in, line);) {
    const std::size_t tab = line.find('\t');
    const auto judgements = judged.find(line.substr(0, tab));
    if (judgements == judged.end()) continue;
    const auto relevant =
        std::count_if(judgements->second.begin(), judgements->second.end(), [](const auto& j) { return j.second > 0; });
    if (relevant == 0) continue;
    SearchRequest request;
    request.query = line.substr(tab + 1);
    request.match = MatchMode::Any;
    request.limit = kDepth;
    request.passages_per_article = 0;
    const Result<SearchPage> page = searcher->search(request);
    ASSERT_TRUE(page) << page.error().message;
    const Scores scores = score(page->hits, judgements->second, static_cast<std::size_t>(relevant));
    sum.map += scores.map;
    sum.ndcg += scores.ndcg;
    ++queries;
  }
  std::printf("%-8s MAP %.4f  nDCG@10 %.4f\n", GetParam().name, sum.map / queries, sum.ndcg / queries);
  EXPECT_GE(sum.map / queries, GetParam().floor.map);
  EXPECT_GE(sum.ndcg / queries, GetParam().floor.ndcg);
}

INSTANTIATE_TEST_SUITE_P(Judged, Ranking,
                         ::testing::Values(Collection{"time", {.715, .770}}, Collection{"cran", {.318, .377}},
                                           Collection{"med", {.560, .705}}, Collection{"bbc_ki", {.805, .835}}),
                         [](const auto& collection) { return std::string(collection.param.name); });

}  // namespace
}  // namespace pressmark
