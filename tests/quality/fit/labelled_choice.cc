#include "tests/quality/fit/labelled_choice.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "indexer/extraction/body.h"
#include "tests/quality/fit/labelled_pages.h"

namespace pressmark::fit {

std::vector<LabelledChoice> read_choices(const std::filesystem::path& folder, const char* wanted,
                                         bool (*counts)(const nlohmann::json& gold),
                                         std::vector<LabelledChoice::Option> (*options_of)(const nlohmann::json& gold,
                                                                                           const ChosenLines& page)) {
  std::vector<LabelledChoice> choices;
  for (const std::string& id : labelled_ids(folder)) {
    const auto gold = nlohmann::json::parse(read_file(folder / (id + ".gold.json")));
    LabelledChoice choice{id, text_at(gold, wanted), text_at(gold, "publisher_key"), {}};
    if (choice.wanted.empty() || !counts(gold)) continue;
    if (choice.publisher.empty()) choice.publisher = text_at(gold, "domain");
    const Page page = read_text(folder / (id + ".txt"));
    LineStore store;
    std::vector<Line> lines = look_at_lines(page, store);
    const TitleFinder titles(lines);
    select_body(lines, titles, page.marked_up);
    if (!lines.empty())
      choice.options = options_of(gold, {lines, titles, std::min(begin_of_body(lines), lines.size() - 1)});
    choices.push_back(std::move(choice));
  }
  return choices;
}

}  // namespace pressmark::fit
