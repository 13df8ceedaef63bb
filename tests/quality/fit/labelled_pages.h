#pragma once

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "indexer/extraction/lines.h"
#include "indexer/readers/page.h"

namespace pressmark::fit {

std::string read_file(const std::filesystem::path& path);

/// The text under a key of an object; empty where there is none.
std::string text_at(const nlohmann::json& object, const char* key);

/// The page of a file with scraped text.
Page read_text(const std::filesystem::path& path);

/// Each ID of a folder that has an ID.gold.json, in order.
std::vector<std::string> labelled_ids(const std::filesystem::path& folder);

/// A page whose article is known.
struct LabelledPage {
  std::string id;
  Page page;
  LineStore store;              // of the lines
  std::vector<Line> lines;      // of the page, which must stay where it is
  std::vector<bool> positive;   // of the article's text
  std::vector<double> weights;  // what it costs to be wrong about the line; all 0 where no article is known
};

enum class Kind { Text, Html };

/// The pages of a folder: ID.gold.json names the article's `paragraphs`, ID.txt and ID.html.gz are the page.
std::vector<LabelledPage> read_pages(const std::filesystem::path& folder, Kind kind);

/// The same pages as text in which other white space stands between the same characters (one line a text node, say):
/// ID.txt in `folder`. Pages that differ in more are left out.
std::vector<LabelledPage> read_variant(const std::filesystem::path& folder, const std::vector<LabelledPage>& pages);

}  // namespace pressmark::fit
