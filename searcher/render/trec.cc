#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "pressmark/render.h"
#include "searcher/render/display_text.h"

namespace pressmark {

namespace {

/// A column of a TREC run holds no white space and is never empty.
std::string column(std::string_view text) {
  std::string out = display_text(text);
  std::replace(out.begin(), out.end(), ' ', '_');
  return out.empty() ? "-" : out;
}

}  // namespace

std::string render_trec(const SearchPage& page, std::string_view query_id) {
  std::string out;
  for (const Hit& hit : page.hits) {
    std::array<char, 64> score{};
    const auto [end, error] =
        std::to_chars(score.data(), score.data() + score.size(), hit.score, std::chars_format::fixed, 6);
    out += column(query_id) + " Q0 " + column(hit.article.id) + " " + std::to_string(hit.rank) + " ";
    out += error == std::errc{} ? std::string(score.data(), end) : "0";
    out += " pressmark\n";
  }
  return out;
}

}  // namespace pressmark
