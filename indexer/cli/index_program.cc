#include "indexer/cli/index_program.h"

namespace pressmark::cli {
namespace {

std::vector<Section> examples() {
  return {{"Examples",
           "",
           {{"pressmark-index articles/", "index a folder, or bring its index up to date"},
            {"pressmark-index --prune -i news.index articles/", "and forget articles whose files are gone"},
            {"zcat feed.jsonl.gz | pressmark-index -i news.index -", "read JSON Lines from another program"},
            {"pressmark-index --extract page.html", "show what would be indexed of a page"},
            {"pressmark-index --info -i news.index", "say what an index holds"}}}};
}

std::vector<OptionGroup> option_groups() {
  return {{"What to do (default: add new articles, replace changed ones, skip unchanged ones)",
           {{.name = "extract", .meaning = "print one JSON object an article; touch no index"},
            {.name = "dry-run", .meaning = "say what would be added, updated and removed; change nothing"},
            {.name = "prune", .meaning = "also remove articles whose files under the given paths are gone"},
            {.name = "rebuild",
             .meaning = "build a new index aside and put it in the place of the old one, whatever state that is in"},
            {.name = "info",
             .argument = "FORMAT",
             .meaning = "describe the index",
             .choices = "text json",
             .fallback = "text"},
            {.name = "check", .meaning = "read everything in the index and say what is damaged"},
            {.name = "compact", .meaning = "write the index anew without slack"},
            {.name = "export",
             .argument = "FILE",
             .meaning = "write the index as one read-only file that pressmark-search opens",
             .completion = Completion::File}}},
          {"How",
           {{.name = "index",
             .letter = 'i',
             .argument = "DIR",
             .meaning = "the index; else $PRESSMARK_INDEX, else ./pressmark.index",
             .completion = Completion::Folder},
            {.name = "format",
             .argument = "FORMAT",
             .meaning = "what the inputs are, instead of telling by extension and content",
             .choices = "text markdown html jsonl"},
            {.name = "verbose",
             .letter = 'v',
             .meaning = "with --extract: say on stderr why each line was kept or dropped"},
            {.name = "jobs",
             .letter = 'j',
             .argument = "N",
             .meaning = "threads that analyse articles; one a processor by default"},
            {.name = "builder",
             .argument = "WHICH",
             .meaning = "who writes: bulk makes all tables anew, many times faster than xapian changes them; auto "
                        "takes it for new "
                        "indexes and for many new articles",
             .choices = "auto bulk xapian"},
            {.name = "wait",
             .argument = "SECONDS",
             .meaning = "wait for an index that another indexer writes; without SECONDS as long as it takes",
             .fallback = "forever"},
            {.name = "commit-interval",
             .argument = "SECONDS",
             .meaning =
                 "let searches see new articles at least this often (30); what bulk writes is only seen at the end, so "
                 "auto takes xapian when this is given"},
            {.name = "memory", .argument = "MB", .meaning = "what may wait in memory to be written (96)"},
            {.name = "progress",
             .argument = "WHEN",
             .meaning = "show how far the run is; auto is on a terminal only",
             .choices = "auto always never",
             .fallback = "always"},
            {.name = "quiet", .letter = 'q', .meaning = "print errors only"}}},
          {"About",
           {{.name = "help", .letter = 'h', .meaning = "print this help"},
            {.name = "version", .meaning = "print the versions of program, index format and libraries"},
            {.name = "generate",
             .argument = "WHAT",
             .meaning = "print the manual page or a completion script",
             .choices = "man bash zsh fish"}}}};
}

std::vector<Section> sections() {
  return {{"Inputs",
           "Files, directories (searched recursively), or - for JSON Lines on standard input. Scraped plain text, "
           "Markdown with "
           "front matter, HTML and JSON Lines are told apart by extension and content; gzip is read as it is. A record "
           "of JSON "
           "Lines has id, url, title, source, authors, date, language, and text, paragraphs or html.",
           {}},
          {"Environment", "", {{"PRESSMARK_INDEX", "the index, where -i is not given"}}},
          {"Exit codes",
           "",
           {{"0", "done"},
            {"1", "done, but some inputs failed; each is named on standard error"},
            {"2", "usage error"},
            {"3", "nothing at that path"},
            {"4", "another indexer writes the index"},
            {"5", "the index has a format that this version cannot write"},
            {"6", "the index is damaged"},
            {"7", "the operating system refused: permission, full disk"},
            {"130", "interrupted; everything up to then is in the index"}}}};
}

}  // namespace

const Program& index_program() {
  static const Program kProgram{
      "pressmark-index",  "PATH...",       "build and update a full-text index of news articles",
      examples(),         option_groups(), sections(),
      "pressmark-search", Completion::File};
  return kProgram;
}

}  // namespace pressmark::cli
