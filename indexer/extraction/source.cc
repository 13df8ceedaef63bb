#include "indexer/extraction/source.h"

#include <algorithm>
#include <array>

#include "common/unicode.h"

namespace pressmark {
namespace {

/// What stands between the © sign with its years and the end of the name: "© 2022 Harbour Post Inc. All rights
/// reserved".
std::optional<std::string> copyright_holder(std::string_view text) {
  std::size_t at = text.find("©");
  if (at == std::string_view::npos) return std::nullopt;
  at += 2;
  at = text.find_first_not_of(" 0123456789-,–\xE2\x80\x93", at);
  if (at == std::string_view::npos) return std::nullopt;
  std::string_view holder = text.substr(at);
  for (const std::string_view end :
       {". ", " All ", ", ", " | ", " • ", " - ", ". All", " Inc", " LLC", " Ltd", " GmbH"})
    holder = holder.substr(0, holder.find(end));
  while (!holder.empty() && (holder.back() == '.' || holder.back() == ' ' || holder.back() == ','))
    holder.remove_suffix(1);
  if (holder.size() < 3 || holder.size() > 60) return std::nullopt;
  return std::string(holder);
}

}  // namespace

std::optional<std::string> find_source(const std::vector<Line>& lines) {
  for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
    if (auto holder = copyright_holder(line->block->text)) return holder;
  }
  return std::nullopt;
}

}  // namespace pressmark
