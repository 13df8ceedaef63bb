// What extraction and attribution find in the sample articles, against corpus/expected: every field of every article.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "pressmark/indexer.h"

namespace pressmark {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

const fs::path kCorpus = fs::path(PRESSMARK_SOURCE_DIR) / "corpus";

struct Expected {
  std::string where;  // file, and the record's id
  json article;
};

void PrintTo(const Expected& expected, std::ostream* out) { *out << expected.where; }

std::vector<Expected> expected_articles() {
  std::vector<Expected> all;
  for (const auto& entry : fs::directory_iterator(kCorpus / "expected")) {
    std::ifstream in(entry.path());
    for (const json& article : json::parse(in)) {
      std::string where = article["file"];
      if (article.contains("id") && article["id"].is_string()) where += "#" + article["id"].get<std::string>();
      all.push_back({where, article});
    }
  }
  return all;
}

const std::map<std::string, Article>& extracted() {
  static const std::map<std::string, Article> kFound = [] {
    std::map<std::string, Article> found;
    InputOptions input;
    input.paths = {kCorpus / "articles"};
    const auto failures = extract(input, [&](const Article& article) {
      const fs::path file = fs::path(article.path).filename();
      found[file.extension() == ".jsonl" ? file.string() + "#" + article.id : file.string()] = article;
    });
    EXPECT_TRUE(failures) << failures.error().message;
    if (failures && !failures->empty()) ADD_FAILURE() << failures->front().path << ": " << failures->front().message;
    return found;
  }();
  return kFound;
}

std::string text_or_null(const std::optional<std::string>& text) { return text ? *text : "null"; }
std::string text_or_null(const json& value) { return value.is_string() ? value.get<std::string>() : "null"; }

class CorpusArticle : public ::testing::TestWithParam<Expected> {
 protected:
  const json& want() const { return GetParam().article; }
  const Article& got() const {
    static const Article kNone;
    const auto found = extracted().find(GetParam().where);
    return found == extracted().end() ? kNone : found->second;
  }
};

TEST_P(CorpusArticle, HasItsMetadata) {
  EXPECT_EQ(got().title, want()["title"].get<std::string>());
  EXPECT_EQ(text_or_null(got().source), text_or_null(want()["source"]));
  EXPECT_EQ(text_or_null(got().agency), text_or_null(want()["agency"]));
  EXPECT_EQ(got().authors, want()["authors"].get<std::vector<std::string>>());
  EXPECT_EQ(got().date ? to_iso(*got().date) : "null", text_or_null(want()["date"]));
  EXPECT_EQ(text_or_null(got().language), text_or_null(want()["language"]));
  if (want().contains("url")) {
    EXPECT_EQ(text_or_null(got().url), text_or_null(want()["url"]));
  }
}

/// "body: text": captions left out, since they may be kept or dropped.
std::vector<std::string> shown(const json& article) {
  std::vector<std::string> lines;
  for (const json& p : article["paragraphs"]) {
    if (p["kind"] != "caption") lines.push_back(p["kind"].get<std::string>() + ": " + p["text"].get<std::string>());
  }
  return lines;
}
std::vector<std::string> shown(const Article& article) {
  std::vector<std::string> lines;
  for (const Paragraph& p : article.paragraphs) {
    if (p.kind != ParagraphKind::Caption) lines.push_back(std::string(to_string(p.kind)) + ": " + p.text);
  }
  return lines;
}

TEST_P(CorpusArticle, HasItsParagraphsAndNothingElse) { EXPECT_EQ(shown(got()), shown(want())); }

TEST_P(CorpusArticle, KnowsWhoSpeaks) {
  std::map<std::string, std::set<std::string>> wanted;
  for (const json& p : want()["paragraphs"]) {
    wanted[p["text"]] = p["speakers"].get<std::set<std::string>>();
  }
  for (const Paragraph& p : got().paragraphs) {
    if (wanted.count(p.text) == 0) continue;
    EXPECT_EQ(std::set<std::string>(p.speakers.begin(), p.speakers.end()), wanted[p.text]) << p.text;
  }
}

INSTANTIATE_TEST_SUITE_P(Corpus, CorpusArticle, ::testing::ValuesIn(expected_articles()), [](const auto& test) {
  std::string name = test.param.where;
  for (char& c : name) {
    if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '_';
  }
  return name;
});

}  // namespace
}  // namespace pressmark
