// Both programs over the sample corpus: what every answer must keep to, and what some answers look like to the byte.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>

#include "tests/support/run_program.h"
#include "tests/support/schema_check.h"
#include "tests/support/temp_folder.h"

namespace pressmark::testing {
namespace {

using nlohmann::json;
using ::testing::IsEmpty;

const std::string kSource = PRESSMARK_SOURCE_DIR;
const std::string kGolden = kSource + "/tests/cli/golden/";

/// An index that the indexer makes of part of the corpus.
class CorpusIndex {
 public:
  explicit CorpusIndex(const std::string& articles) {
    outcome_ = run_program({{PRESSMARK_INDEX, "-i", path(), "corpus/articles/" + articles}, "", {}, kSource});
  }
  std::string path() const { return (folder_.path() / "news.index").string(); }
  const Outcome& outcome() const { return outcome_; }

  Outcome search(std::vector<std::string> words, const std::string& input = "") const {
    words.insert(words.begin(), {PRESSMARK_SEARCH, "-i", path()});
    return run_program({words, input, {}, kSource});
  }

 private:
  TempFolder folder_;
  Outcome outcome_;
};

const CorpusIndex& whole_corpus() {
  static const CorpusIndex made("");
  return made;
}

/// Two articles whose text, speakers and metadata are given, not found: what they look like depends on the searcher
/// alone.
const CorpusIndex& archive() {
  static const CorpusIndex made("archive-export.jsonl");
  return made;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// The queries of corpus/queries.tsv.
std::vector<std::string> corpus_queries() {
  std::ifstream in(kSource + "/corpus/queries.tsv");
  std::vector<std::string> queries;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line[0] != '#') queries.push_back(line.substr(0, line.find('\t')));
  }
  return queries;
}

std::vector<json> answers(const std::vector<std::string>& options, const std::vector<std::string>& queries) {
  std::string input;
  for (const std::string& query : queries) input += query + "\n";
  std::vector<std::string> words = {"--batch", "-"};
  words.insert(words.end(), options.begin(), options.end());
  std::vector<json> found;
  for (const std::string& line : lines_of(whole_corpus().search(words, input).out))
    found.push_back(json::parse(line, nullptr, false));
  return found;
}

std::string slice(const std::string& text, const json& span) {
  const std::size_t begin = span["start_byte"];
  const std::size_t end = span["end_byte"];
  return begin < end && end <= text.size() ? text.substr(begin, end - begin) : "";
}

/// A snippet is a slice of its passage, and its highlights are the passage's.
void expect_exact(const json& passage) {
  const std::string text = passage["text"];
  const json& snippet = passage["snippet"];
  const std::string shown = snippet["text"];
  std::vector<std::string> marked;
  std::size_t last = 0;
  for (const json& span : passage["highlights"]) {
    EXPECT_GE(span["start_byte"].get<std::size_t>(), last) << "highlights overlap";
    last = span["end_byte"];
    marked.push_back(slice(text, span));
    EXPECT_NE(marked.back(), "");
  }
  for (std::size_t at = text.find(shown); at != std::string::npos; at = text.find(shown, at + 1)) {
    bool fits = snippet["cut_front"].get<bool>() == (at > 0) &&
                snippet["cut_back"].get<bool>() == (at + shown.size() < text.size());
    for (const json& span : snippet["highlights"]) {
      fits = fits && std::count(marked.begin(), marked.end(), slice(shown, span)) > 0;
    }
    if (fits) return;
  }
  ADD_FAILURE() << "no slice of its passage: " << shown;
}

TEST(CorpusAnswers, IsIndexed) {
  EXPECT_EQ(whole_corpus().outcome().status, 0) << whole_corpus().outcome().err;
  EXPECT_EQ(archive().outcome().status, 0) << archive().outcome().err;
}

TEST(CorpusAnswers, AnswersKeepToTheirSchemaAndShowExactText) {
  SchemaCheck check(kSource + "/searcher/render/schema");
  const std::vector<std::string> queries = corpus_queries();
  for (const std::vector<std::string>& options :
       std::vector<std::vector<std::string>>{{"--facets", "-n30"}, {"--by=passage", "-n100"}}) {
    const std::vector<json> all = answers(options, queries);
    ASSERT_EQ(all.size(), queries.size());
    for (const json& answer : all) {
      SCOPED_TRACE(answer.value("query", ""));
      EXPECT_THAT(check.errors(answer, "answer.schema.json"), IsEmpty());
      for (const json& hit : answer["hits"]) {
        for (const json& passage : hit["passages"]) expect_exact(passage);
      }
    }
  }
}

TEST(CorpusAnswers, CountsDoNotDependOnThePageSize) {
  const std::vector<std::string> queries = corpus_queries();
  const std::vector<json> ten = answers({"--facets=source,speaker,author,date,language", "-n10"}, queries);
  for (const char* limit : {"-n1", "-n1000"}) {
    const std::vector<json> other = answers({"--facets=source,speaker,author,date,language", limit}, queries);
    ASSERT_EQ(other.size(), ten.size());
    for (std::size_t i = 0; i < ten.size(); ++i) {
      EXPECT_EQ(other[i]["facets"], ten[i]["facets"]) << queries[i];
      EXPECT_EQ(other[i]["total"], ten[i]["total"]) << queries[i];
    }
  }
}

TEST(CorpusAnswers, FacetCountsAreTheTotalsOfTheirOwnFilters) {
  const std::vector<std::string> queries = {"canal",           "gas OR ferry",        "\"prime minister\"",
                                            "speaker:gupta",   "harbour kind:body",   "date:2023..",
                                            "canal date:2024", "date:2023.. -harbour"};
  const std::vector<json> all = answers({"--facets=source,speaker,author,language", "-n1"}, queries);
  std::vector<std::string> filters;
  std::vector<json> expected;
  for (std::size_t i = 0; i < queries.size(); ++i) {
    for (const auto& [facet, field] :
         std::map<std::string, std::string>{{"source", "source"}, {"author", "author"}, {"language", "lang"}}) {
      for (const json& value : all.at(i)["facets"][facet]) {
        filters.push_back("(" + queries[i] + ") " + field + ":\"" + value["value"].get<std::string>() + "\"");
        expected.push_back(value);
      }
    }
  }
  const std::vector<json> filtered = answers({"--facets=language", "-n1", "--match=all"}, filters);
  ASSERT_EQ(filtered.size(), expected.size());
  for (std::size_t i = 0; i < filtered.size(); ++i) {
    EXPECT_EQ(filtered[i]["total"]["articles"], expected[i]["articles"]) << filters[i];
    EXPECT_EQ(filtered[i]["total"]["passages"], expected[i]["passages"]) << filters[i];
  }
}

/// Scores are ranking's business and change with it.
std::string without_scores(std::string text) {
  text = std::regex_replace(text, std::regex("\"score\":[-0-9.e+]+"), "\"score\":0");
  return std::regex_replace(text, std::regex(" [-0-9.]+ pressmark\n"), " 0 pressmark\n");
}

void expect_golden(const std::string& name, std::vector<std::string> words) {
  const Outcome outcome = archive().search(std::move(words));
  const std::string output = without_scores(outcome.out);
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  if (std::getenv("PRESSMARK_UPDATE_GOLDEN") != nullptr) std::ofstream(kGolden + name, std::ios::binary) << output;
  std::ifstream in(kGolden + name, std::ios::binary);
  const std::string expected{std::istreambuf_iterator<char>(in), {}};
  EXPECT_EQ(output, expected) << name;
}

// After an intended change: PRESSMARK_UPDATE_GOLDEN=1 ctest -R CorpusAnswers.Look     and look at the difference.
TEST(CorpusAnswers, LookAsTheyShould) {
  const std::string query = "oven OR bakery OR \"the gas bill\" OR moon*";
  for (const char* width : {"0", "60", "80", "140"}) {
    expect_golden(std::string("articles-") + width + ".txt", {"--sort=oldest", "--facets", "--width", width, query});
    expect_golden(std::string("quotations-") + width + ".txt",
                  {"--by=passage", "--sort=oldest", "--width", width, "speaker:Pashley OR speaker:Lorcan"});
  }
  expect_golden("articles.ansi", {"--sort=oldest", "--facets", "--width=80", "--color=always", query});
  expect_golden("articles.json", {"--sort=oldest", "--facets", "--format=json", query});
  expect_golden("articles.jsonl", {"--sort=oldest", "--format=jsonl", query});
  expect_golden("articles.html", {"--sort=oldest", "--facets", "--format=html", query});
  expect_golden("page.html", {"--sort=oldest", "--facets", "--format=html", "--standalone", query});
  expect_golden("articles.trec", {"--sort=oldest", "--format=trec", query});
}

}  // namespace
}  // namespace pressmark::testing
