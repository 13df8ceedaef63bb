// corpus/queries.tsv: each query against an index of the articles of corpus/expected, made by the real program.
// Extraction is judged elsewhere: what the searcher is asked here does not depend on it.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "pressmark/searcher.h"

namespace pressmark {
namespace {

namespace fs = std::filesystem;

struct Query {
  int line = 0;
  std::string text, level, result, comment;
};

void PrintTo(const Query& query, std::ostream* out) { *out << query.text << " (" << query.comment << ")"; }

std::vector<Query> queries() {
  std::ifstream in(fs::path(PRESSMARK_SOURCE_DIR) / "corpus" / "queries.tsv");
  std::vector<Query> all;
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    Query query;
    query.line = ++number;
    std::istringstream columns(line);
    std::getline(columns, query.text, '\t');
    std::getline(columns, query.level, '\t');
    std::getline(columns, query.result, '\t');
    std::getline(columns, query.comment);
    if (!query.level.empty()) all.push_back(query);
  }
  return all;
}

/// "harbour-post-brief-storm", or "coastline-wire#coast-2024-1003" for a record.
std::string name_of(const nlohmann::json& article) {
  const fs::path file(article["file"].get<std::string>());
  return file.stem().string() + (file.extension() == ".jsonl" ? "#" + article["id"].get<std::string>() : "");
}

/// The index of the expected articles; made once for this program, removed with it.
class CorpusIndex {
 public:
  CorpusIndex() {
    std::string name = (fs::temp_directory_path() / "pressmark-corpus-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
    std::ofstream records(folder_ / "articles.jsonl");
    for (const auto& entry : fs::directory_iterator(fs::path(PRESSMARK_SOURCE_DIR) / "corpus" / "expected")) {
      std::ifstream in(entry.path());
      for (nlohmann::json article : nlohmann::json::parse(in)) {
        article["id"] = name_of(article);
        records << article.dump() << '\n';
      }
    }
    records.close();
    const std::string command = std::string("'") + PRESSMARK_INDEX_PROGRAM + "' -q -i '" + path().string() + "' '" +
                                (folder_ / "articles.jsonl").string() + "'";
    EXPECT_EQ(std::system(command.c_str()), 0) << command;
  }
  ~CorpusIndex() { fs::remove_all(folder_); }
  CorpusIndex(const CorpusIndex&) = delete;
  CorpusIndex& operator=(const CorpusIndex&) = delete;
  fs::path path() const { return folder_ / "index"; }

 private:
  fs::path folder_;
};

SearchPage ask(const Query& query) {
  static const CorpusIndex kIndex;
  Result<Searcher> searcher = Searcher::open(kIndex.path());
  EXPECT_TRUE(searcher) << searcher.error().message;
  if (!searcher) return {};
  SearchRequest request;
  request.query = query.text;
  request.limit = 1000;
  request.by = query.level == "passage" ? GroupBy::Passage : GroupBy::Article;
  Result<SearchPage> page = searcher->search(request);
  EXPECT_TRUE(page) << page.error().message;
  return page ? *page : SearchPage{};
}

std::string joined(const std::set<std::string>& names, const char* between) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : between) + name;
  return out.empty() ? "-" : out;
}

std::string articles_of(const SearchPage& page) {
  std::set<std::string> names;
  for (const Hit& hit : page.hits) names.insert(hit.article.id);
  return joined(names, " ");
}

/// "6 Pravesh Kumar Gupta; …" as queries.tsv has it.
std::string passages_of(const SearchPage& page) {
  std::set<std::string> speakers;
  for (const Hit& hit : page.hits)
    speakers.insert(hit.passages.at(0).speakers.begin(), hit.passages.at(0).speakers.end());
  if (page.hits.empty()) return "-";
  const std::string count = std::to_string(page.hits.size());
  return speakers.empty() ? count : count + " " + joined(speakers, "; ");
}

/// The words of a list in one order, as two lists of articles are compared.
std::string sorted(const std::string& list) {
  std::istringstream in(list);
  std::set<std::string> names;
  for (std::string name; in >> name;) names.insert(name);
  return joined(names, " ");
}

class CorpusQuery : public ::testing::TestWithParam<Query> {};

TEST_P(CorpusQuery, FindsWhatItMust) {
  const Query& query = GetParam();
  const SearchPage page = ask(query);
  if (query.level == "article") {
    EXPECT_EQ(articles_of(page), sorted(query.result)) << query.text << ": " << query.comment;
    EXPECT_EQ(page.total.articles, page.hits.size());
  } else {
    EXPECT_EQ(passages_of(page), query.result) << query.text << ": " << query.comment;
    EXPECT_EQ(page.total.passages, page.hits.size());
  }
}

INSTANTIATE_TEST_SUITE_P(Corpus, CorpusQuery, ::testing::ValuesIn(queries()),
                         [](const auto& test) { return "line_" + std::to_string(test.param.line); });

}  // namespace
}  // namespace pressmark
