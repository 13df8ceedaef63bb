#include <algorithm>
#include <string>

#include "pressmark/render.h"
#include "searcher/render/facet_panel.h"
#include "searcher/render/links.h"
#include "searcher/render/numbers.h"
#include "searcher/render/styled_text.h"
#include "searcher/render/text_page.h"

namespace pressmark {

namespace {

/// The facet panel's width where lines are not broken.
constexpr std::size_t kPanelWidth = 80;

StyledText padded_left(const StyledText& text, std::size_t width) {
  StyledText out = spaces(width - std::min(width, text.width()));
  out.append(text);
  return out;
}

std::string totals(const Totals& total) {
  return (total.exact ? "" : "about ") + counted(total.articles, "article", "articles") + ", " +
         counted(total.passages, "passage", "passages");
}

/// "2 articles, 6 passages", "11–20 of 1,234 articles, 5,678 passages", "Nothing found."
StyledText summary(const SearchPage& page, GroupBy by) {
  const std::size_t found = by == GroupBy::Article ? page.total.articles : page.total.passages;
  if (page.hits.empty() && found == 0) return StyledText("Nothing found.");
  if (page.hits.empty() && page.limit > 0) {
    return StyledText("Nothing from hit " + grouped(page.offset + 1) + " on: there are " + totals(page.total) + ".");
  }
  StyledText line;
  if (!page.hits.empty() && page.hits.size() < found) {
    const std::string last = grouped(page.hits.back().rank);
    line.append(page.hits.size() == 1 ? last : grouped(page.hits.front().rank) + "–" + last, Role::Strong);
    line.append(" of ");
  }
  line.append(totals(page.total));
  return line;
}

void add_part(StyledText& line, const std::string& text, Role role) {
  if (text.empty()) return;
  if (!line.empty()) line.append(" · ", Role::Faint);
  line.append(text, role);
}

/// "The Daily · 5 December 2022 · by Ann Lee, Bo Chen · Agency"
StyledText imprint(const ArticleInfo& article) {
  StyledText line;
  add_part(line, article.source.value_or(""), Role::Source);
  if (article.date) add_part(line, long_date(*article.date), Role::Plain);
  std::string authors;
  for (const std::string& author : article.authors) authors += (authors.empty() ? "by " : ", ") + author;
  add_part(line, authors, Role::Plain);
  if (article.agency != article.source) add_part(line, article.agency.value_or(""), Role::Plain);
  return line;
}

/// "Pravesh Gupta, senior associate at the Institute; Ann Lee"
StyledText speakers(const PassageHit& passage, const ArticleInfo& article) {
  StyledText line;
  for (const std::string& speaker : passage.speakers) {
    if (!line.empty()) line.append("; ", Role::Faint);
    line.append(speaker, Role::Speaker);
    const auto person =
        std::find_if(article.people.begin(), article.people.end(), [&](const Person& p) { return p.name == speaker; });
    if (person != article.people.end() && !person->role.empty()) line.append(", " + person->role, Role::Faint);
  }
  return line;
}

/// "pull quote"; nothing for what most passages are.
std::string kind_name(ParagraphKind kind) {
  if (kind == ParagraphKind::Body) return "";
  std::string name = to_string(kind);
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

std::string pilcrow(const PassageHit& passage) { return "¶" + std::to_string(passage.number); }

StyledText title_of(const ArticleInfo& article) {
  if (article.title.empty()) return StyledText("(without title)", Role::Faint);
  StyledText text;
  text.append_marked(article.title, article.title_highlights, Role::Title);
  return text;
}

StyledText snippet_of(const PassageHit& passage) {
  StyledText text;
  if (passage.snippet.cut_front) text.append("… ", Role::Faint);
  text.append_marked(passage.snippet.text, passage.snippet.highlights);
  if (passage.snippet.cut_back) text.append(" …", Role::Faint);
  return text;
}

/// The rank in a gutter of its own.
StyledText rank_of(const Hit& hit) {
  StyledText head = padded_left(StyledText(std::to_string(hit.rank), Role::Faint), 3);
  head.append("  ");
  return head;
}

/// An article with its best passages, each with its place and who speaks.
void write_article(const Hit& hit, const std::string& link, TextPage& page) {
  const StyledText head = rank_of(hit);
  const StyledText indent = spaces(head.width());
  page.block(head, title_of(hit.article), link);
  if (const StyledText line = imprint(hit.article); !line.empty()) page.block(indent, line);

  std::size_t place_width = 0;
  for (const PassageHit& passage : hit.passages)
    place_width = std::max(place_width, StyledText(pilcrow(passage)).width());
  for (const PassageHit& passage : hit.passages) {
    StyledText gutter = indent;
    gutter.append(padded_left(StyledText(pilcrow(passage), Role::Faint), place_width));
    gutter.append("  ");
    StyledText above;
    add_part(above, kind_name(passage.kind), Role::Faint);
    if (!above.empty() && !passage.speakers.empty()) above.append(" · ", Role::Faint);
    above.append(speakers(passage, hit.article));
    if (!above.empty()) {
      page.block(gutter, above);
      gutter = spaces(gutter.width());
    }
    page.block(gutter, snippet_of(passage));
  }
  if (hit.matching_passages > hit.passages.size()) {
    const std::size_t more = hit.matching_passages - hit.passages.size();
    const char* what = hit.passages.empty() ? "" : "more ";
    page.block(indent,
               StyledText("and " + grouped(more) + " " + what + (more == 1 ? "passage" : "passages"), Role::Faint));
  }
}

/// A quotation: what was said, by whom, and where it stands.
void write_quotation(const Hit& hit, const std::string& link, TextPage& page) {
  StyledText head = rank_of(hit);
  for (const PassageHit& passage : hit.passages) {
    page.block(head, snippet_of(passage));
    head = spaces(head.width());
    const StyledText indent = spaces(head.width() + 4);
    if (!passage.speakers.empty()) {
      StyledText dash = spaces(head.width() + 2);
      dash.append("— ", Role::Faint);
      page.block(dash, speakers(passage, hit.article));
    }
    StyledText title = title_of(hit.article);
    page.block(indent, title, link);
    StyledText where = imprint(hit.article);
    add_part(where, pilcrow(passage), Role::Faint);
    add_part(where, kind_name(passage.kind), Role::Faint);
    page.block(indent, where);
  }
}

}  // namespace

std::string render_text(const SearchPage& page, GroupBy by, const TextStyle& style) {
  TextPage out(style);
  out.block({}, summary(page, by));
  for (const Hit& hit : page.hits) {
    const std::string link = link_of(hit.article, style.base_folder).value_or("");
    out.line();
    if (by == GroupBy::Article) {
      write_article(hit, link, out);
    } else {
      write_quotation(hit, link, out);
    }
  }
  const std::vector<StyledText> panel = facet_panel(page.facets, style.width == 0 ? kPanelWidth : style.width);
  if (!panel.empty()) out.line();
  for (const StyledText& line : panel) out.line(line);
  return out.take();
}

}  // namespace pressmark
