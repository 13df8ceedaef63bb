#include "indexer/extraction/extract.h"

#include <algorithm>
#include <utility>

#include "common/unicode.h"
#include "indexer/extraction/body.h"
#include "indexer/extraction/byline.h"
#include "indexer/extraction/dates.h"
#include "indexer/extraction/language.h"
#include "indexer/extraction/lines.h"
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

std::vector<std::string> stated_authors(const std::vector<Statement>& statements) {
  std::vector<std::string> authors;
  for (const Statement& s : statements) {
    if (s.field != Field::Author) continue;
    if (std::find(authors.begin(), authors.end(), s.value) == authors.end()) authors.push_back(s.value);
  }
  return authors;
}

void set_date(Article& article, std::string_view text) {
  const auto dates = find_dates(text, DayOrder::MonthFirst);
  if (dates.empty()) return;
  article.date = dates.front().date;
  article.published = dates.front().published;
}

/// What the format states about the article, as it states it.
void apply_statements(const std::vector<Statement>& statements, Article& article) {
  article.title = stated(statements, Field::Title).value_or("");
  article.source = stated(statements, Field::Source);
  article.agency = stated(statements, Field::Agency);
  article.url = stated(statements, Field::Url);
  article.authors = stated_authors(statements);
  if (const auto date = stated(statements, Field::Published)) set_date(article, *date);
  if (const auto language = stated(statements, Field::Language)) article.language = language_code(*language);
}

void find_metadata(std::vector<Line>& lines, Article& article) {
  const auto body = std::find_if(lines.begin(), lines.end(), [](const Line& l) { return l.kept; });
  const auto begin = static_cast<std::size_t>(body - lines.begin());
  std::optional<std::size_t> title;
  if (body != lines.end()) title = find_title_line(lines, begin);
  if (title && article.title.empty()) article.title = lines[*title].block->text;
  if (title) lines[*title].kept = false;
  const std::size_t from = title ? *title : 0;
  for (std::size_t i = from; i < std::min(lines.size(), from + 12); ++i) {
    if (!article.date) set_date(article, lines[i].block->text);
    if (article.authors.empty()) article.authors = read_byline(lines[i].block->text).authors;
  }
  if (!article.source) article.source = find_source(lines);
}

Article article_of_page(const Page& page) {
  Article article;
  std::vector<Line> lines = look_at_lines(page);
  select_body(lines, page.marked_up);
  apply_statements(page.statements, article);
  find_metadata(lines, article);
  if (!article.language) article.language = language_of(lines);
  for (const Line& line : lines) {
    if (!line.kept) continue;
    Paragraph paragraph;
    paragraph.kind = line.kind;
    paragraph.text = line.block->text;
    if (page.exact_spans) paragraph.source_span = line.block->span;
    article.paragraphs.push_back(std::move(paragraph));
  }
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
    article = article_of_page(page);
  } else {
    apply_statements(record.statements, article);
    article.paragraphs = std::move(record.paragraphs);
    if (!article.language) {
      LanguageProfile profile;
      for (const Paragraph& paragraph : article.paragraphs) profile.add(shape_of(paragraph.text).profile);
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
                                                               : read_text_page(record.bytes);
    if (page.blocks.empty() && page.statements.empty()) {
      extraction.failure = "nothing but white space";
      return extraction;
    }
    article = article_of_page(page);
  }
  article.path = record.path;
  warn_of_missing(article);
  extraction.articles.push_back(std::move(article));
  return extraction;
}

}  // namespace pressmark
