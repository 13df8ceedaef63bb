#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "pressmark/render.h"
#include "searcher/render/display_text.h"
#include "searcher/render/links.h"
#include "searcher/render/numbers.h"
#include "searcher/render/page_style.h"
#include "searcher/render/timeline.h"

namespace pressmark {

namespace {

constexpr std::size_t kMostPeriods = 60;

/// Text of the answer as it may stand in a document or a quoted attribute.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : display_text(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string marked(std::string_view text, const std::vector<TextSpan>& matches) {
  std::string out;
  std::size_t at = 0;
  for (const TextSpan span : matches) {
    if (span.begin < at || span.begin >= span.end || span.end > text.size()) continue;
    out += escaped(text.substr(at, span.begin - at)) + "<mark>" + escaped(text.substr(span.begin, span.size())) +
           "</mark>";
    at = span.end;
  }
  return out + escaped(text.substr(at));
}

/// Text whose direction is its own: it neither takes nor gives one to what stands beside it.
std::string element(std::string_view name, std::string_view css_class, const std::string& content) {
  return "<" + std::string(name) + " class=\"pressmark-" + std::string(css_class) + "\" dir=\"auto\">" + content +
         "</" + std::string(name) + ">";
}

std::string linked(const std::string& content, const ArticleInfo& article) {
  const std::optional<std::string> url = article.url ? safe_url(*article.url) : std::nullopt;
  if (!url) return content;
  return "<a href=\"" + escaped(*url) + "\" rel=\"noopener noreferrer\">" + content + "</a>";
}

std::string title(const ArticleInfo& article) {
  return linked(article.title.empty() ? "(without title)" : marked(article.title, article.title_highlights), article);
}

std::string imprint(const ArticleInfo& article) {
  std::string out = "<p class=\"pressmark-imprint\">";
  if (article.source) out += element("span", "source", escaped(*article.source)) + " ";
  if (article.date) {
    out += "<time class=\"pressmark-date\" datetime=\"" + to_iso(*article.date) + "\">" + long_date(*article.date) +
           "</time> ";
  }
  for (const std::string& author : article.authors) out += element("span", "author", escaped(author)) + " ";
  if (article.agency) out += element("span", "agency", escaped(*article.agency)) + " ";
  if (out.back() == ' ') out.pop_back();
  return out + "</p>\n";
}

std::string speakers(const PassageHit& passage, const ArticleInfo& article) {
  std::string out;
  for (const std::string& speaker : passage.speakers) {
    out += element("cite", "speaker", escaped(speaker));
    for (const Person& person : article.people) {
      if (person.name == speaker && !person.role.empty()) out += " " + element("span", "role", escaped(person.role));
    }
    out += "\n";
  }
  return out;
}

std::string snippet(const PassageHit& passage) {
  const Snippet& cut = passage.snippet;
  return std::string(cut.cut_front ? "… " : "") + marked(cut.text, cut.highlights) + (cut.cut_back ? " …" : "");
}

std::string passage_item(const PassageHit& passage, const ArticleInfo& article) {
  return "<li class=\"pressmark-passage pressmark-" + std::string(to_string(passage.kind)) + "\" value=\"" +
         std::to_string(passage.number) + "\">\n" + speakers(passage, article) +
         element("p", "snippet", snippet(passage)) + "\n</li>\n";
}

std::string article_hit(const Hit& hit) {
  std::string out = "<article class=\"pressmark-hit\" id=\"pressmark-hit-" + std::to_string(hit.rank) + "\">\n";
  out += element("h2", "title", title(hit.article)) + "\n" + imprint(hit.article);
  if (!hit.passages.empty()) {
    out += "<ol class=\"pressmark-passages\">\n";
    for (const PassageHit& passage : hit.passages) out += passage_item(passage, hit.article);
    out += "</ol>\n";
  }
  if (hit.matching_passages > hit.passages.size()) {
    const std::size_t more = hit.matching_passages - hit.passages.size();
    out += "<p class=\"pressmark-more\">and " + counted(more, "more passage", "more passages") + "</p>\n";
  }
  return out + "</article>\n";
}

std::string quotation_hit(const Hit& hit) {
  std::string out;
  for (const PassageHit& passage : hit.passages) {
    out +=
        "<figure class=\"pressmark-hit pressmark-quotation\" id=\"pressmark-hit-" + std::to_string(hit.rank) + "\">\n";
    out += element("blockquote", "snippet", snippet(passage)) + "\n<figcaption>\n" + speakers(passage, hit.article);
    out += element("span", "title", title(hit.article)) + "\n" + imprint(hit.article) + "</figcaption>\n</figure>\n";
  }
  return out;
}

std::string facet_rows(const FacetResult& facet) {
  std::size_t largest = 1;
  for (const FacetCount& count : facet.counts) largest = std::max(largest, count.articles);
  std::string out;
  for (const FacetCount& count : facet.counts) {
    out += "<tr><th scope=\"row\" dir=\"auto\">" + escaped(count.value) + "</th><td><meter max=\"" +
           std::to_string(largest) + "\" value=\"" + std::to_string(count.articles) + "\"></meter></td><td>" +
           grouped(count.articles) + "</td><td>" + grouped(count.passages) + "</td></tr>\n";
  }
  return out;
}

/// The timeline as a drawing of bars, the newest to the right.
std::string date_plot(const FacetResult& facet) {
  const std::vector<Period> columns = periods(facet.counts, kMostPeriods);
  if (columns.empty()) return "";
  std::size_t largest = 1;
  for (const Period& period : columns) largest = std::max(largest, period.articles);
  std::string out = "<svg class=\"pressmark-timeline\" role=\"img\" viewBox=\"0 0 " +
                    std::to_string(columns.size() * 10) + " 100\" preserveAspectRatio=\"none\">\n";
  std::size_t x = 0;
  for (const Period& period : columns) {
    const std::size_t height = period.articles * 100 / largest;
    out += "<rect x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(100 - height) + "\" width=\"8\" height=\"" +
           std::to_string(height) + "\"><title>" + period.label + ": " +
           counted(period.articles, "article", "articles") + "</title></rect>\n";
    x += 10;
  }
  return out + "</svg>\n<p class=\"pressmark-axis\"><span>" + columns.front().label + "</span> <span>" +
         columns.back().label + "</span></p>\n";
}

std::string facets(const std::vector<FacetResult>& all) {
  std::string out;
  for (const FacetResult& facet : all) {
    if (facet.counts.empty()) continue;
    const std::string name = to_string(facet.facet);
    out += "<section class=\"pressmark-facet pressmark-facet-";
    out += name;
    out += "\">\n<h2>";
    out += name + (facet.of_any_value ? " (any)" : "");
    out += "</h2>\n";
    if (facet.facet == Facet::Date) {
      out += date_plot(facet);
    } else {
      out +=
          "<table>\n<tr><th></th><th></th><th>articles</th><th>passages</th></tr>\n" + facet_rows(facet) + "</table>\n";
    }
    if (facet.more > 0) out += "<p class=\"pressmark-more\">and " + grouped(facet.more) + " more</p>\n";
    out += "</section>\n";
  }
  return out.empty() ? out : "<aside class=\"pressmark-facets\">\n" + out + "</aside>\n";
}

std::string notes(const SearchPage& page) {
  std::string out;
  for (const QueryWarning& warning : page.warnings) {
    out += "<p class=\"pressmark-warning\" dir=\"auto\">" + escaped(warning.message) + "</p>\n";
  }
  if (page.suggestion) {
    out += "<p class=\"pressmark-suggestion\">Did you mean <strong dir=\"auto\">" + escaped(*page.suggestion) +
           "</strong>?</p>\n";
  }
  return out;
}

std::string fragment(const SearchPage& page, GroupBy by) {
  std::string out = "<section class=\"pressmark\">\n<p class=\"pressmark-total\">";
  out += (page.total.exact ? "" : "about ") + counted(page.total.articles, "article", "articles") + ", " +
         counted(page.total.passages, "passage", "passages") + "</p>\n";
  out += notes(page) + "<div class=\"pressmark-hits\">\n";
  for (const Hit& hit : page.hits) out += by == GroupBy::Article ? article_hit(hit) : quotation_hit(hit);
  return out + "</div>\n" + facets(page.facets) + "</section>\n";
}

}  // namespace

std::string render_html(const SearchPage& page, GroupBy by, bool standalone) {
  if (!standalone) return fragment(page, by);
  return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
         "'unsafe-inline'\">\n<title>" +
         escaped(page.query) + " – Pressmark</title>\n<style>\n" + std::string(kPageStyle) +
         "</style>\n</head>\n<body>\n<h1 dir=\"auto\">" + escaped(page.query) + "</h1>\n" + fragment(page, by) +
         "</body>\n</html>\n";
}

}  // namespace pressmark
