// What extraction and attribution find in the sample articles, against corpus/expected. What is not right yet is
// printed, and the share of what is right must not fall below the floors below: raise them when it rises.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "pressmark/indexer.h"
#include "tests/support/schema_check.h"

namespace pressmark {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

const fs::path kCorpus = fs::path(PRESSMARK_SOURCE_DIR) / "corpus";

struct Expected {
  std::string where;  // file, and the record's id
  json article;
};

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

/// Shares that were reached when this was last changed.
constexpr double kMetadataFloor = 0.96;
constexpr double kParagraphFloor = 0.89;
constexpr double kSpeakerFloor = 0.90;

/// Right and wrong answers, and what they were.
class Tally {
 public:
  template <class T>
  void compare(const std::string& where, const T& got, const T& want) {
    count(where + ": got " + ::testing::PrintToString(got) + ", want " + ::testing::PrintToString(want), got == want);
  }
  void count(const std::string& what, bool right) {
    ++total_;
    right_ += right ? 1 : 0;
    if (!right) std::printf("  %s\n", what.c_str());
  }
  double share() const {
    std::printf("%d of %d right\n", right_, total_);
    return total_ == 0 ? 0 : static_cast<double>(right_) / total_;
  }

 private:
  int right_ = 0;
  int total_ = 0;
};

const Article& got_for(const Expected& expected) {
  static const Article kNone;
  const auto found = extracted().find(expected.where);
  return found == extracted().end() ? kNone : found->second;
}

TEST(CorpusExtraction, PrintsWhatItsSchemaSays) {
  SchemaCheck check(PRESSMARK_SOURCE_DIR "/searcher/render/schema");
  for (const auto& [file, article] : extracted()) {
    EXPECT_EQ(check.errors(json::parse(to_json(article)), "extraction.schema.json"), std::vector<std::string>())
        << file;
  }
  Article bare;
  bare.id = "bare";
  EXPECT_EQ(check.errors(json::parse(to_json(bare)), "extraction.schema.json"), std::vector<std::string>());
}

TEST(CorpusExtraction, FindsTheMetadata) {
  Tally tally;
  for (const Expected& expected : expected_articles()) {
    const Article& got = got_for(expected);
    const json& want = expected.article;
    const std::string& at = expected.where;
    tally.compare(at + " title", got.title, want["title"].get<std::string>());
    tally.compare(at + " source", text_or_null(got.source), text_or_null(want["source"]));
    tally.compare(at + " agency", text_or_null(got.agency), text_or_null(want["agency"]));
    tally.compare(at + " authors", got.authors, want["authors"].get<std::vector<std::string>>());
    tally.compare(at + " date", got.date ? to_iso(*got.date) : "null", text_or_null(want["date"]));
    tally.compare(at + " language", text_or_null(got.language), text_or_null(want["language"]));
    if (want.contains("url")) tally.compare(at + " url", text_or_null(got.url), text_or_null(want["url"]));
  }
  EXPECT_GE(tally.share(), kMetadataFloor);
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

TEST(CorpusExtraction, FindsTheParagraphsAndNothingElse) {
  Tally tally;
  for (const Expected& expected : expected_articles()) {
    std::vector<std::string> got = shown(got_for(expected));
    for (const std::string& want : shown(expected.article)) {
      const auto at = std::find(got.begin(), got.end(), want);
      tally.count(expected.where + " lacks " + want, at != got.end());
      if (at != got.end()) got.erase(at);
    }
    for (const std::string& extra : got) tally.count(expected.where + " should not have " + extra, false);
  }
  EXPECT_GE(tally.share(), kParagraphFloor);
}

TEST(CorpusExtraction, KnowsWhoSpeaks) {
  Tally tally;
  for (const Expected& expected : expected_articles()) {
    std::map<std::string, std::set<std::string>> wanted;
    for (const json& p : expected.article["paragraphs"]) wanted[p["text"]] = p["speakers"].get<std::set<std::string>>();
    for (const Paragraph& p : got_for(expected).paragraphs) {
      const auto want = wanted.find(p.text);
      if (want == wanted.end()) continue;  // counted above
      for (const std::string& name : p.speakers) {
        tally.count(expected.where + ": " + name + " does not say " + p.text, want->second.erase(name) != 0);
      }
      for (const std::string& name : want->second) tally.count(expected.where + ": " + name + " says " + p.text, false);
    }
  }
  EXPECT_GE(tally.share(), kSpeakerFloor);
}

}  // namespace
}  // namespace pressmark
