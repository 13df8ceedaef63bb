#include "indexer/extraction/extract.h"

#include <algorithm>
#include <utility>

#include "common/unicode.h"
#include "indexer/extraction/authors.h"
#include "indexer/extraction/body.h"
#include "indexer/extraction/broken_lines.h"
#include "indexer/extraction/dates.h"
#include "indexer/extraction/kinds.h"
#include "indexer/extraction/line_language.h"
#include "indexer/extraction/lines.h"
#include "indexer/extraction/publication_date.h"
#include "indexer/extraction/source.h"
#include "indexer/extraction/title.h"
#include "indexer/readers/json_record.h"
#include "indexer/readers/pages.h"

namespace pressmark {
namespace {

using Field = Statement::Field;

std::optional<std::string> stated(const std::vector<Statement>& statements, Field field) {
  const Statement* best = nullptr;
  for (const Statement& s : statements) {
    if (s.field == field && (best == nullptr || s.origin < best->origin)) best = &s;
  }
  return best == nullptr ? std::nullopt : std::optional<std::string>(best->value);
}

/// Whether whoever keeps the text states the field, not a page for the eyes of machines.
bool is_given(const std::vector<Statement>& statements, Field field) {
  return std::any_of(statements.begin(), statements.end(),
                     [&](const Statement& s) { return s.field == field && s.origin == Statement::Origin::Record; });
}

void set_date(Article& article, const std::optional<DateMention>& mention) {
  if (!mention) return;
  article.date = mention->date;
  article.published = mention->published;
}

/// What the format itself states, apart from what a page shows.
void apply_statements(const std::vector<Statement>& statements, Article& article) {
  article.title = stated(statements, Field::Title).value_or("");
  article.source = stated(statements, Field::Source);
  article.agency = stated(statements, Field::Agency);
  article.url = stated(statements, Field::Url);
  article.authors = stated_authors(statements, article.source.value_or(""));
  if (const auto language = stated(statements, Field::Language)) article.language = language_code(*language);
}

/// The line of the title. A title that is stated but not shown gives way to the page's main heading.
std::optional<std::size_t> find_title(const std::vector<Line>& lines, const TitleFinder& titles, std::size_t body,
                                      const std::vector<Statement>& statements, Article& article) {
  const std::string source = article.source.value_or("");
  std::optional<std::size_t> line;
  if (article.title.empty()) {
    line = titles.find(std::min(body, lines.size() - 1), source);
  } else {
    article.title = without_site_name(article.title, source);
    line = find_line_of_title(lines, article.title, body);
    if (line || is_given(statements, Field::Title)) return line;
    line = find_main_heading(lines, body, source);
  }
  if (line) article.title = lines[*line].block->text;
  return line;
}

/// Finds in the visible text what is not stated; where the metadata stand among the lines.
Landmarks find_metadata(const std::vector<Line>& lines, const TitleFinder& titles,
                        const std::vector<Statement>& statements, Article& article) {
  const std::size_t body = begin_of_body(lines);
  if (!article.source) {
    const auto likely = titles.find(std::min(body, lines.size() - 1));
    article.source = find_source(lines, likely.value_or(lines.size()));
  }
  const std::size_t title_line = find_title(lines, titles, body, statements, article).value_or(lines.size());
  const DayOrder order = day_order(lines, article.language.value_or(""));
  const auto shown = find_publication_date(lines, title_line, body, order);
  const auto date = stated_publication_date(statements, shown);
  set_date(article, date ? date : shown);
  Credits credits = find_authors(lines, titles.dates(), title_line, body);
  if (article.authors.empty()) {
    for (std::string& author : credits.authors) {
      author = without_publication(std::move(author), article.source.value_or(""));
      if (author != article.source) article.authors.push_back(std::move(author));
    }
  }
  if (!article.agency && !credits.agency.empty()) article.agency = credits.agency;
  if (!article.agency && body < lines.size()) {
    if (std::string agency = agency_of_dateline(lines[body].block->text); !agency.empty())
      article.agency = std::move(agency);
  }
  return {title_line, credits.line};
}

void add_paragraphs(const std::vector<Line>& lines, bool exact_spans, Article& article) {
  for (const Line& line : lines) {
    if (!line.kept) continue;
    Paragraph paragraph;
    paragraph.kind = line.kind;
    paragraph.text = line.block->text;
    if (exact_spans) paragraph.source_span = line.block->span;
    article.paragraphs.push_back(std::move(paragraph));
  }
}

/// Whether the lines of a page have to be chosen among others, or all of them are the article's, as in Markdown, which
/// people write or tools have already cleaned.
enum class Trust { Choose, TakeAll };

void take_all(std::vector<Line>& lines) {
  for (Line& line : lines) line.kept = !line.block->in(Zone::Caption) && line.shape.letters + line.shape.digits > 0;
}

/// Endless lines are judged by their ends alone: what they hold is not left out without a word.
void warn_of_long_lines(const std::vector<Line>& lines, Article& article) {
  constexpr std::size_t kLong = 20'000;
  for (const Line& line : lines) {
    const std::size_t size = line.block->text.size();
    if (!line.kept && size > kLong)
      article.warnings.push_back({"a line of " + std::to_string(size) + " bytes was left out"});
  }
}

/// Chooses among the lines and fills in the metadata.
void choose_lines(const Page& page, Trust trust, std::vector<Line>& lines, Article& article) {
  const TitleFinder titles(lines);
  if (trust == Trust::TakeAll) {
    take_all(lines);
  } else {
    const Selection selection = select_body(lines, titles, page.marked_up);
    if (selection == Selection::Sentences)
      article.warnings.push_back({"no article stands out: all sentences were kept"});
  }
  apply_statements(page.statements, article);
  if (!article.language) article.language = language_of(lines);
  if (!lines.empty()) set_kinds(lines, find_metadata(lines, titles, page.statements, article));
}

Page read_whole_lines(const std::string& bytes) {
  Page page = read_text_page(bytes);
  join_broken_lines(page);
  return page;
}

Article article_of_page(const Page& page, Trust trust) {
  Article article;
  LineStore store;
  std::vector<Line> lines = look_at_lines(page, store);
  choose_lines(page, trust, lines, article);
  add_paragraphs(lines, page.exact_spans, article);
  warn_of_long_lines(lines, article);
  for (const std::string& warning : page.warnings) article.warnings.push_back({warning});
  return article;
}

/// Text that its publisher has already cleaned.
Article article_of_record(JsonRecord record) {
  Article article;
  if (record.html) {
    Page page = read_html_page(*std::move(record.html));
    page.exact_spans = false;
    page.statements.insert(page.statements.begin(), record.statements.begin(), record.statements.end());
    article = article_of_page(page, Trust::Choose);
  } else {
    apply_statements(record.statements, article);
    set_date(article, stated_publication_date(record.statements, std::nullopt));
    article.paragraphs = std::move(record.paragraphs);
    if (!article.language) {
      LineStore store;
      LanguageProfile profile;
      for (const Paragraph& paragraph : article.paragraphs) {
        const std::string_view text = store.keep(paragraph.text);
        profile.add(profile_of(text, shape_of(text, folded_of_shape(text, store), store)));
      }
      article.language = likely_language(profile);
    }
  }
  article.id = std::move(record.id);
  for (const std::string& warning : record.warnings) article.warnings.push_back({warning});
  return article;
}

void warn_of_missing(Article& article) {
  if (article.title.empty()) article.warnings.push_back({"no title found"});
  if (!article.date) article.warnings.push_back({"no publication date found"});
  if (!article.source) article.warnings.push_back({"no source found"});
  if (article.paragraphs.empty()) article.warnings.push_back({"no text found"});
}

}  // namespace

Extraction extract_articles(const Record& record) {
  Extraction extraction;
  Article article;
  if (record.format == InputFormat::JsonLines) {
    JsonRecord read = read_json_record(record.bytes);
    extraction.failure = read.failure;
    if (!extraction.failure.empty()) return extraction;
    article = article_of_record(std::move(read));
  } else {
    const Page page = record.format == InputFormat::Html       ? read_html_page(record.bytes)
                      : record.format == InputFormat::Markdown ? read_markdown_page(record.bytes)
                                                               : read_whole_lines(record.bytes);
    if (page.blocks.empty() && page.statements.empty()) {
      extraction.failure = "nothing but white space";
      return extraction;
    }
    article = article_of_page(page, record.format == InputFormat::Markdown ? Trust::TakeAll : Trust::Choose);
  }
  article.path = record.path;
  // A page of menus only, a record with nothing but an id: whoever counts articles must not count these.
  if (article.title.empty() && article.paragraphs.empty()) {
    extraction.failure = "no article in it: neither title nor text";
    return extraction;
  }
  warn_of_missing(article);
  extraction.articles.push_back(std::move(article));
  return extraction;
}

std::string explain_lines(const Record& record) {
  if (record.format == InputFormat::JsonLines || record.format == InputFormat::Markdown) return {};
  const Page page = record.format == InputFormat::Html ? read_html_page(record.bytes) : read_whole_lines(record.bytes);
  LineStore store;
  std::vector<Line> lines = look_at_lines(page, store);
  Article article;
  choose_lines(page, Trust::Choose, lines, article);
  return explain_body(lines, TitleFinder(lines), page.marked_up);
}

}  // namespace pressmark
