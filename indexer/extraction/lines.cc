#include "indexer/extraction/lines.h"

#include <string_view>
#include <unordered_map>

namespace pressmark {

std::vector<Line> look_at_lines(const Page& page) {
  std::vector<Line> lines(page.blocks.size());
  std::unordered_map<std::string_view, std::size_t> first;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    lines[i].block = &page.blocks[i];
    lines[i].shape = shape_of(page.blocks[i].text);
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto [at, is_new] = first.emplace(lines[i].shape.folded, i);
    if (is_new) continue;
    lines[i].first_copy = false;
    ++lines[at->second].copies;
  }
  for (Line& line : lines) line.copies = lines[first.at(line.shape.folded)].copies;
  return lines;
}

std::optional<std::string> language_of(const std::vector<Line>& lines) {
  LanguageProfile kept;
  LanguageProfile prose;
  for (const Line& line : lines) {
    if (line.kept) kept.add(line.shape.profile);
    if (line.shape.width >= 60) prose.add(line.shape.profile);
  }
  const auto language = likely_language(kept);
  return language ? language : likely_language(prose);
}

}  // namespace pressmark
