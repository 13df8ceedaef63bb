#include "tests/quality/fit/labelled_titles.h"

#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>
#include <string_view>

#include "common/unicode.h"
#include "indexer/extraction/body.h"
#include "indexer/extraction/title.h"
#include "tests/quality/fit/labelled_pages.h"

namespace pressmark::fit {
namespace {

/// The words of a text, sorted; of scripts that do not part words, the letters.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  const std::string folded = fold(text);
  for (std::size_t at = 0; at < folded.size();) {
    std::size_t size = 1;
    while (at + size < folded.size() && (static_cast<unsigned char>(folded[at + size]) & 0xC0U) == 0x80) ++size;
    const auto first = static_cast<unsigned char>(folded[at]);
    const bool letter = first < 0x80 ? std::isalnum(first) != 0 : first != 0xE2;  // U+2000 and on: punctuation
    const bool alone = first >= 0xE3;
    if ((!letter || alone) && !words.back().empty()) words.emplace_back();
    if (letter) words.back().append(folded, at, size);
    if (alone) words.emplace_back();
    at += size;
  }
  if (words.back().empty()) words.pop_back();
  std::sort(words.begin(), words.end());
  return words;
}

bool is_nearly(const std::vector<std::string>& title, const std::vector<std::string>& line) {
  std::vector<std::string> both;
  std::set_intersection(title.begin(), title.end(), line.begin(), line.end(), std::back_inserter(both));
  return 10 * both.size() * 2 >= 8 * (title.size() + line.size());
}

std::vector<LabelledChoice::Option> options_on(const std::filesystem::path& path,
                                               const std::vector<std::vector<std::string>>& titles) {
  const Page page = read_text(path);
  LineStore store;
  std::vector<Line> lines = look_at_lines(page, store);
  if (lines.empty()) return {};
  const TitleFinder finder(lines);
  select_body(lines, finder, page.marked_up);
  if (std::none_of(lines.begin(), lines.end(), [](const Line& line) { return line.kept; })) select_sentences(lines);
  std::vector<LabelledChoice::Option> options;
  for (const auto& [line, features] : finder.candidates(std::min(begin_of_body(lines), lines.size() - 1))) {
    const std::vector<std::string> words = words_of(lines[line].block->text);
    const bool right = is_nearly(titles.front(), words) || std::count(titles.begin(), titles.end(), words) > 0;
    options.push_back({std::string(lines[line].block->text), {features.begin(), features.end()}, right});
  }
  return options;
}

}  // namespace

std::vector<LabelledChoice> read_titles(const std::filesystem::path& folder) {
  std::vector<LabelledChoice> pages;
  for (const std::string& id : labelled_ids(folder)) {
    const auto gold = nlohmann::json::parse(read_file(folder / (id + ".gold.json")));
    LabelledChoice page;
    page.id = id;
    page.wanted = text_at(gold, "title");
    page.publisher = text_at(gold, "publisher_key");
    if (page.publisher.empty()) page.publisher = text_at(gold, "domain");
    const auto shown = gold.find("in_text");
    if (page.wanted.empty() || (shown != gold.end() && shown->value("title", true) == false)) continue;
    std::vector<std::vector<std::string>> titles{words_of(page.wanted)};
    if (const auto others = gold.find("title_alternatives"); others != gold.end() && others->is_array()) {
      for (const auto& other : *others) titles.push_back(words_of(other.get<std::string>()));
    }
    page.options = options_on(folder / (id + ".txt"), titles);
    pages.push_back(std::move(page));
  }
  return pages;
}

}  // namespace pressmark::fit
