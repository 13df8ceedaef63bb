#pragma once

#include <gtest/gtest.h>
#include <xapian.h>

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "common/document_codec.h"
#include "common/schema.h"
#include "pressmark/indexer.h"
#include "tests/support/temp_folder.h"

namespace pressmark {

/// A JSON Lines record; the texts must need no escaping.
inline std::string record(std::string_view id, std::string_view text, std::string_view title = "A title") {
  std::string line = R"({"title":")" + std::string(title) + R"(","text":")" + std::string(text) + "\"";
  if (!id.empty()) line += R"(,"id":")" + std::string(id) + "\"";
  return line + "}\n";
}

/// A body long enough to be recognised as the same text elsewhere.
inline std::string long_text(std::string_view topic) {
  std::string text;
  for (int i = 0; i < 12; ++i) text += "The council spoke about the " + std::string(topic) + " again. ";
  return text;
}

/// A folder with inputs and an index beside them.
class Store : public ::testing::Test {
 protected:
  /// Runs over the paths (default: the folder "in") and expects success.
  RunSummary run(const std::vector<std::string>& paths = {"in"}) {
    options.input.paths.clear();
    for (const std::string& path : paths) options.input.paths.push_back(folder.path() / path);
    return finish(update_index(options));
  }

  RunSummary finish(const Result<RunSummary>& summary) {
    EXPECT_TRUE(summary) << (summary ? "" : summary.error().message);
    return summary ? *summary : RunSummary{};
  }

  /// What the index holds: id -> text of the first paragraph. Also checks the index.
  std::map<std::string, std::string> articles() {
    const Result<CheckReport> report = check_index(options.index);
    EXPECT_TRUE(report) << (report ? "" : report.error().message);
    EXPECT_EQ(report ? report->problems : std::vector<std::string>{}, std::vector<std::string>{});
    std::map<std::string, std::string> found;
    const Xapian::Database database(options.index.string());
    for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
      const Xapian::Document document = database.get_document(*it);
      if (document.get_value(slot::kPassageCount).empty()) continue;
      const Result<Article> article = decode_article_data(document.get_data());
      EXPECT_TRUE(article);
      if (article) found[article->id] = article->paragraphs.empty() ? "" : article->paragraphs.front().text;
    }
    return found;
  }

  TempFolder folder;
  IndexOptions options = make_options();

 private:
  IndexOptions make_options() {
    IndexOptions made;
    made.index = folder.path() / "index";
    made.jobs = 2;
    return made;
  }
};

/// "added 1, updated 0, unchanged 0, removed 0, failed 0", shorter.
inline std::string counts(const RunSummary& summary) {
  const auto text = [](char sign, std::size_t n) {
    return n == 0 ? "" : " " + std::string(1, sign) + std::to_string(n);
  };
  const std::string all = text('+', summary.added) + text('~', summary.updated) + text('=', summary.unchanged) +
                          text('-', summary.removed) + text('!', summary.failed);
  return all.empty() ? "" : all.substr(1);
}

}  // namespace pressmark
