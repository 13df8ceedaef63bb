#include "tests/quality/fit/labelled_titles.h"

#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>
#include <string_view>

#include "common/unicode.h"
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

bool is_shown(const nlohmann::json& gold) {
  const auto shown = gold.find("in_text");
  return shown == gold.end() || shown->value("title", true) != false;
}

std::vector<LabelledChoice::Option> options_of(const nlohmann::json& gold, const ChosenLines& page) {
  const std::vector<std::string> title = words_of(text_at(gold, "title"));
  std::vector<std::vector<std::string>> others;
  if (const auto found = gold.find("title_alternatives"); found != gold.end() && found->is_array()) {
    for (const auto& other : *found) others.push_back(words_of(other.get<std::string>()));
  }
  std::vector<LabelledChoice::Option> options;
  for (const auto& [line, features] : page.titles.candidates(page.body_begin)) {
    const std::string_view text = page.lines[line].block->text;
    const std::vector<std::string> words = words_of(text);
    const bool right = is_nearly(title, words) || std::find(others.begin(), others.end(), words) != others.end();
    options.push_back({std::string(text), {features.begin(), features.end()}, right});
  }
  return options;
}

}  // namespace

std::vector<LabelledChoice> read_titles(const std::filesystem::path& folder) {
  return read_choices(folder, "title", is_shown, options_of);
}

}  // namespace pressmark::fit
