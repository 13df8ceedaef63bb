// Holds the directions of dependency: who may include whom is read from the #include lines of the sources themselves.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <string>
#include <vector>

namespace pressmark {
namespace {

namespace fs = std::filesystem;

struct Include {
  fs::path file;       // relative to the source tree
  std::string target;  // what stands between the quotation marks or angle brackets
};

std::vector<Include> includes_of(const fs::path& folder) {
  const fs::path root = PRESSMARK_SOURCE_DIR;
  static const std::regex kLine(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])");
  std::vector<Include> found;
  for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
    const fs::path extension = entry.path().extension();
    if (extension != ".h" && extension != ".cc" && extension != ".c") continue;
    std::ifstream in(entry.path());
    std::smatch match;
    for (std::string line; std::getline(in, line);) {
      if (std::regex_search(line, match, kLine)) found.push_back({fs::relative(entry.path(), root), match[1]});
    }
  }
  return found;
}

bool starts_with(const std::string& text, const std::string& prefix) { return text.rfind(prefix, 0) == 0; }
bool is_under(const fs::path& file, const std::string& folder) {
  return file.string().find(folder) != std::string::npos;
}

void expect_none_of(const fs::path& folder, const std::vector<std::string>& forbidden,
                    const std::string& only_in = "") {
  const std::vector<Include> includes = includes_of(folder);
  EXPECT_FALSE(includes.empty()) << folder;
  for (const Include& include : includes) {
    if (!only_in.empty() && !is_under(include.file, only_in)) continue;
    for (const std::string& prefix : forbidden) {
      EXPECT_FALSE(starts_with(include.target, prefix)) << include.file << " includes " << include.target;
    }
  }
}

const std::vector<std::string> kIndexer{"indexer/", "pressmark/indexer.h"};
const std::vector<std::string> kSearcher{"searcher/", "pressmark/search", "pressmark/render"};
const std::vector<std::string> kThirdParty{"xapian", "unicode/", "nlohmann", "gumbo", "zstd", "cxxopts"};

TEST(Layering, CommonKnowsNeitherSide) {
  expect_none_of("common", kIndexer);
  expect_none_of("common", kSearcher);
}

TEST(Layering, IndexerAndSearcherNeverSeeEachOther) {
  expect_none_of("indexer", kSearcher);
  expect_none_of("searcher", kIndexer);
}

TEST(Layering, PublicHeadersShowNoThirdParty) {
  for (const char* folder : {"common", "indexer", "searcher"}) {
    expect_none_of(folder, kThirdParty, "/include/pressmark/");
    for (const Include& include : includes_of(folder)) {
      if (!is_under(include.file, "/include/pressmark/")) continue;
      EXPECT_FALSE(starts_with(include.target, "common/") || starts_with(include.target, "indexer/") ||
                   starts_with(include.target, "searcher/"))
          << include.file << " includes the internal header " << include.target;
    }
  }
}

TEST(Layering, ProgramsUseThePublicHeadersOnly) {
  for (const std::string side : {"indexer", "searcher"}) {
    for (const Include& include : includes_of(side + "/cli")) {
      const bool own = starts_with(include.target, side + "/cli/") || starts_with(include.target, "common/cli/") ||
                       starts_with(include.target, "pressmark/") || starts_with(include.target, "cxxopts");
      const bool internal = include.target.find("common/") == 0 || include.target.find(side + "/") == 0 ||
                            starts_with(include.target, "xapian") || starts_with(include.target, "unicode/");
      EXPECT_TRUE(own || !internal) << include.file << " includes " << include.target;
    }
  }
}

TEST(Layering, TheQueryIsReadWithoutKnowingXapian) {
  for (const Include& include : includes_of("searcher/query")) {
    if (is_under(include.file, "compiler") || is_under(include.file, "compile")) continue;
    const std::string name = include.file.filename().string();
    if (name.find("lexer") == std::string::npos && name.find("parser") == std::string::npos &&
        name.find("ast") == std::string::npos) {
      continue;
    }
    EXPECT_FALSE(starts_with(include.target, "xapian")) << include.file;
  }
}

}  // namespace
}  // namespace pressmark
