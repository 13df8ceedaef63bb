#include "searcher/cli/run.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "common/cli/program.h"
#include "common/cli/terminal.h"
#include "pressmark/fields.h"
#include "pressmark/searcher.h"
#include "pressmark/version.h"
#include "searcher/cli/options.h"
#include "searcher/cli/output.h"

namespace pressmark::cli {

namespace {

constexpr int kFound = 0;
constexpr int kNothingFound = 1;

int report(const Error& error) {
  std::string text = "pressmark-search: " + error.message + "\n";
  if (!error.hint.empty()) text += "  " + error.hint + "\n";
  write_all(STDERR_FILENO, text);
  return static_cast<int>(error.code);
}

/// Writes to standard output; the exit code is `status` unless that fails.
int print(std::string_view text, int status = kFound) {
  if (write_all(STDOUT_FILENO, text) != Written::Failed) return status;
  return report(
      {ErrorCode::System, std::string("cannot write the answer: ") + std::strerror(errno), "is the disk full?"});
}

Surroundings look_around(const Arguments& arguments) {
  Surroundings surroundings;
  surroundings.index = environment("PRESSMARK_INDEX");
  surroundings.is_terminal = is_terminal(STDOUT_FILENO);
  surroundings.width = terminal_width(STDOUT_FILENO);
  surroundings.colors = wants_color({.option = "auto",
                                     .is_terminal = surroundings.is_terminal,
                                     .no_color = environment("NO_COLOR"),
                                     .term = environment("TERM")});
  std::error_code ignored;
  if (!arguments.has("batch")) surroundings.folder = std::filesystem::current_path(ignored).string();
  return surroundings;
}

/// The fields as `--fields` lists them: name, alias, meaning, example.
std::string field_table() {
  std::string text;
  for (const FieldHelp& field : field_help()) {
    text += std::string(field.name) + ":";
    if (!field.alias.empty()) text += " (or " + std::string(field.alias) + ":)";
    text += "\n    " + std::string(field.meaning) + "\n    " + std::string(field.example) + "\n";
  }
  return text;
}

std::string rendered(const SearchPage& page, const Settings& settings) {
  const GroupBy by = settings.request.by;
  switch (settings.format) {
    case Format::Text:
      break;
    case Format::Json:
      return render_json(page) + "\n";
    case Format::Jsonl:
      return render_jsonl(page);
    case Format::Html:
      return render_html(page, by, settings.standalone);
    case Format::Trec:
      return render_trec(page, "1");
  }
  if (!settings.count) return render_text(page, by, settings.style);
  return std::to_string(by == GroupBy::Article ? page.total.articles : page.total.passages) + "\n";
}

/// Notes about the query go where they cannot be taken for the answer; json and html have a place of their own for
/// them.
void write_notes(const SearchPage& page, const Settings& settings) {
  if (settings.format == Format::Json || settings.format == Format::Html) return;
  TextStyle style = settings.style;
  style.color = settings.style.color && is_terminal(STDERR_FILENO);
  const std::string notes = render_notes(page, style);
  if (notes.empty()) return;
  const bool below_the_answer = is_terminal(STDOUT_FILENO) && is_terminal(STDERR_FILENO);
  write_all(STDERR_FILENO, (below_the_answer ? "\n" : "") + notes);
}

bool found_something(const SearchPage& page, GroupBy by) {
  return !page.hits.empty() || (by == GroupBy::Article ? page.total.articles : page.total.passages) > 0;
}

int answer_one(Searcher& searcher, const Settings& settings) {
  if (settings.explain) {
    const Result<Explanation> explanation = searcher.explain(settings.request);
    if (!explanation) return report(explanation.error());
    if (settings.format == Format::Json) return print(render_json(*explanation, settings.request.query) + "\n");
    SearchPage notes;
    notes.query = settings.request.query;
    notes.warnings = explanation->warnings;
    const int status = print(render_explanation(*explanation, settings.style));
    write_notes(notes, settings);
    return status;
  }
  Result<SearchPage> page = searcher.search(settings.request);
  if (!page) return report(page.error());
  if (!settings.note.empty()) page->warnings.insert(page->warnings.begin(), {{}, settings.note});
  const int found = found_something(*page, settings.request.by) ? kFound : kNothingFound;
  const int status = print(rendered(*page, settings), found);
  write_notes(*page, settings);
  return status;
}

/// Answers line by line, each written before the next is read. A query that fails is answered by its error.
int answer_batch(Searcher& searcher, const Settings& settings, std::istream& lines) {
  int status = kNothingFound;
  int failure = 0;
  SearchRequest request = settings.request;
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    BatchLine asked = read_batch_line(std::move(line), ++number);
    request.query = std::move(asked.query);
    const Result<SearchPage> page = searcher.search(request);
    std::string answer;
    if (!page) {
      failure = static_cast<int>(page.error().code);
      if (settings.format == Format::Json) answer = render_json(page.error(), request.query, asked.id) + "\n";
      if (answer.empty()) report(page.error());
    } else {
      if (found_something(*page, request.by)) status = kFound;
      if (settings.format == Format::Json) answer = render_json(*page, asked.id) + "\n";
      if (settings.format == Format::Jsonl) answer = render_jsonl(*page);
      if (settings.format == Format::Trec) answer = render_trec(*page, asked.id);
    }
    const Written written = write_all(STDOUT_FILENO, answer);
    if (written == Written::Failed) return print(answer);
    if (written == Written::NobodyReads) return kFound;
  }
  return failure != 0 ? failure : status;
}

int search(const Settings& settings) {
  std::ifstream file;
  if (!settings.batch.empty() && settings.batch != "-") {
    file.open(settings.batch, std::ios::binary);
    if (!file) {
      return report({ErrorCode::Usage, "cannot read the queries in " + settings.batch + ": " + std::strerror(errno),
                     "--batch takes a file with a query a line, or - for standard input"});
    }
  }
  Result<Searcher> searcher = Searcher::open(settings.indexes);
  if (!searcher) return report(searcher.error());
  if (settings.batch.empty()) return answer_one(*searcher, settings);
  std::ios::sync_with_stdio(false);
  return answer_batch(*searcher, settings, settings.batch == "-" ? std::cin : file);
}

}  // namespace

BatchLine read_batch_line(std::string line, std::size_t number) {
  if (!line.empty() && line.back() == '\r') line.pop_back();
  const std::size_t tab = line.find('\t');
  if (tab == std::string::npos || tab == 0)
    return {std::to_string(number), tab == 0 ? line.substr(1) : std::move(line)};
  return {line.substr(0, tab), line.substr(tab + 1)};
}

int run(int argc, const char* const* argv) {
  set_up_signals();
  const Program program = search_program();
  const Result<Arguments> arguments = Arguments::parse(program, argc, argv);
  if (!arguments) return report(arguments.error());
  if (arguments->has("help")) return print(help_text(program, terminal_width(STDOUT_FILENO).value_or(80)));
  if (arguments->has("version")) return print(version_line() + "\n");
  if (arguments->has("fields")) return print(field_table());
  if (arguments->has("generate")) return print(generate(program, arguments->value("generate"), version()));

  const Result<Settings> settings = read_settings(*arguments, look_around(*arguments));
  if (!settings) return report(settings.error());
  return search(*settings);
}

}  // namespace pressmark::cli
