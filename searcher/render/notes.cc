#include <algorithm>
#include <string>
#include <string_view>

#include "pressmark/render.h"
#include "searcher/render/display_text.h"
#include "searcher/render/text_page.h"

namespace pressmark {

namespace {

/// Longer queries are not repeated with a mark under the place: they would fill the screen.
constexpr std::size_t kLongestEcho = 400;

/// The query with carets under the part that a warning speaks of.
void write_place(std::string_view query, TextSpan span, TextPage& page) {
  StyledText echo("  ");
  echo.append(query);
  page.line(echo);
  const std::size_t before = display_width(display_text(query.substr(0, span.begin)));
  const std::size_t inside = display_width(display_text(query.substr(span.begin, span.size())));
  StyledText carets = spaces(2 + before);
  carets.append(std::string(std::max<std::size_t>(inside, 1), '^'), Role::Note);
  page.line(carets);
}

}  // namespace

std::string render_notes(const SearchPage& page, const TextStyle& style) {
  TextPage out(style);
  for (const QueryWarning& warning : page.warnings) {
    out.block(StyledText("Note: ", Role::Note), StyledText(warning.message));
    const bool has_place =
        !warning.span.empty() && warning.span.begin < warning.span.end && warning.span.end <= page.query.size();
    const bool is_all = warning.span.size() == page.query.size();
    if (has_place && !is_all && page.query.size() <= kLongestEcho) write_place(page.query, warning.span, out);
  }
  if (page.suggestion) {
    StyledText text;
    text.append(*page.suggestion, Role::Strong);
    text.append("?");
    out.block(StyledText("Did you mean: ", Role::Note), text);
  }
  return out.take();
}

std::string render_explanation(const Explanation& explanation, const TextStyle& style) {
  TextPage out(style);
  out.block(StyledText("read as   ", Role::Faint), StyledText(explanation.tree));
  out.block(StyledText("asked for ", Role::Faint), StyledText(explanation.compiled));
  bool first = true;
  for (const std::string& term : explanation.terms) {
    out.block(StyledText(first ? "words     " : "          ", Role::Faint), StyledText(term));
    first = false;
  }
  return out.take();
}

}  // namespace pressmark
