// Attributes articles whose speakers were marked by hand, prints precision and recall of (paragraph, speaker) pairs by
// surname and holds them to floors. Skipped where the articles are not.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "common/names.h"
#include "indexer/attribution/attribute.h"

namespace pressmark {
namespace {

using nlohmann::json;

std::filesystem::path data_folder() {
  const char* const named = std::getenv("PRESSMARK_DATA");
  return named != nullptr ? std::filesystem::path(named)
                          : std::filesystem::path(PRESSMARK_SOURCE_DIR) / "../shared/data";
}

json read_json(const std::filesystem::path& path) {
  std::ifstream in(path);
  return json::parse(in, nullptr, false);
}

std::string surname(const std::string& name) {
  std::vector<std::string> parts = name_parts(name);
  while (parts.size() > 1 && (parts.back() == "jr" || parts.back() == "sr")) parts.pop_back();
  return parts.empty() ? std::string() : parts.back();
}

struct Counts {
  int right = 0, wrong = 0, missed = 0;

  double precision() const { return right + wrong == 0 ? 0 : 1.0 * right / (right + wrong); }
  double recall() const { return right + missed == 0 ? 0 : 1.0 * right / (right + missed); }
  double f1() const { return right == 0 ? 0 : 2 * precision() * recall() / (precision() + recall()); }

  void print(const char* what) const {
    std::printf("attribution %s: P %.3f R %.3f F1 %.3f\n", what, precision(), recall(), f1());
  }
};

/// What the marks ask of one paragraph.
struct Expected {
  std::set<std::string> speakers;  ///< surnames
  std::set<std::string> optional;  ///< naming them is neither right nor wrong
  bool unknown = false;            ///< somebody speaks whom the marks could not name
};

void count(const std::vector<std::string>& speakers, const Expected& expected, Counts& counts) {
  std::set<std::string> found;
  for (const std::string& speaker : speakers) found.insert(surname(speaker));
  for (const std::string& name : found) {
    if (expected.speakers.count(name) != 0) {
      ++counts.right;
    } else if (!expected.unknown && expected.optional.count(name) == 0) {
      ++counts.wrong;
    }
  }
  for (const std::string& name : expected.speakers) counts.missed += found.count(name) == 0 ? 1 : 0;
}

Article article_of(const std::vector<std::string>& texts) {
  Article article;
  for (const std::string& text : texts) {
    article.paragraphs.emplace_back();
    article.paragraphs.back().text = text;
  }
  attribute_speakers(article);
  return article;
}

TEST(AttributionQuality, PagesOfManyPublishers) {
  const std::filesystem::path pages = data_folder() / "pages";
  const json marks = read_json(pages / "speakers-dev.json");
  if (!marks.is_object()) GTEST_SKIP() << "no marked pages in " << pages;
  Counts counts;
  for (const json& page : marks["articles"]) {
    const json gold = read_json(pages / "dev" / (page["id"].get<std::string>() + ".gold.json"));
    if (!gold.is_object()) continue;
    std::vector<std::string> texts;
    for (const json& text : gold["paragraphs"]) texts.push_back(text.get<std::string>());
    std::map<std::size_t, Expected> expected;
    for (const json& paragraph : page["paragraphs"]) {
      Expected& e = expected[paragraph["i"].get<std::size_t>()];
      for (const json& name : paragraph["speakers"]) e.speakers.insert(surname(name.get<std::string>()));
      for (const json& name : paragraph["optional"]) e.optional.insert(surname(name.get<std::string>()));
      e.unknown = paragraph.value("unknown", false);
    }
    const Article article = article_of(texts);
    for (std::size_t p = 0; p < texts.size(); ++p) {
      if (!expected[p].unknown) count(article.paragraphs[p].speakers, expected[p], counts);
    }
  }
  counts.print("of pages");
  EXPECT_GE(counts.precision(), 0.92);
  EXPECT_GE(counts.f1(), 0.88);
}

}  // namespace
}  // namespace pressmark
