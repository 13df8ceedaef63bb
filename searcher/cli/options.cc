#include "searcher/cli/options.h"

#include "pressmark/fields.h"

namespace pressmark::cli {

namespace {

Section examples() {
  return {"Examples",
          "",
          {{"pressmark-search gas pipeline", "articles with both words, best first"},
           {"pressmark-search '\"strategic partner\" -oil'", "these words in this order, without oil"},
           {"pressmark-search gas speaker:Gupta", "what Gupta said about gas"},
           {"pressmark-search --by passage 'said:corridor date:2022-11..2022-12'",
            "quotations with that word, from two months"},
           {"pressmark-search --facets -n 3 'source:\"Jerusalem Post\" kazakh*'", "who wrote and spoke, and when"},
           {"pressmark-search -- -oil gas", "-- before a query that begins with a minus"}}};
}

std::vector<OptionGroup> groups() {
  return {
      {"Where and how much",
       {{.name = "index",
         .letter = 'i',
         .argument = "DIR",
         .meaning = "search this index; given several times, all of them as one (else $PRESSMARK_INDEX, else "
                    "./pressmark.index)",
         .repeatable = true,
         .completion = Completion::Folder},
        {.name = "limit", .letter = 'n', .argument = "N", .meaning = "show at most N hits (10)"},
        {.name = "offset", .argument = "N", .meaning = "leave out the first N hits (0)"},
        {.name = "count",
         .letter = 'c',
         .meaning = "print only how many articles (with --by passage: passages) match"}}},
      {"Which hits",
       {{.name = "by",
         .argument = "UNIT",
         .meaning = "article: each once, with its best passages (the default); passage: like a page of quotations",
         .choices = "article passage"},
        {.name = "match",
         .argument = "MODE",
         .meaning = "all: every plain word must be there; any: one is enough; auto: all, and if nothing has them all, "
                    "any (the default)",
         .choices = "auto all any"},
        {.name = "sort",
         .argument = "ORDER",
         .meaning = "relevance (the default), newest or oldest first",
         .choices = "relevance newest oldest"},
        {.name = "facets",
         .argument = "LIST",
         .meaning = "count the matches by source, speaker, author, date, language; without LIST by the first four; "
                    "conditions on a facet's own field are left out of its counts, so that other choices stay in view",
         .choices = "",
         .fallback = "source,speaker,author,date"},
        {.name = "more-like", .argument = "ID", .meaning = "articles similar to the one with that id"}}},
      {"How to print",
       {{.name = "format",
         .argument = "FORMAT",
         .meaning = "text (the default), json (one object), jsonl (a hit a line), html, or trec",
         .choices = "text json jsonl html trec"},
        {.name = "standalone", .meaning = "with --format html: a whole page, not a fragment"},
        {.name = "color",
         .argument = "WHEN",
         .meaning = "auto (on a terminal, unless NO_COLOR is set), always or never",
         .choices = "auto always never"},
        {.name = "width",
         .argument = "N",
         .meaning = "wrap text at N columns; 0 for unbroken lines (the window's width; 0 when piped)"}}},
      {"Many queries",
       {{.name = "batch",
         .argument = "FILE",
         .meaning = "answer every line of FILE (- for standard input), each a query or id<TAB>query, in order and at "
                    "once; json or trec",
         .completion = Completion::File}}},
      {"Help",
       {{.name = "explain", .meaning = "print how the query is understood instead of searching"},
        {.name = "fields", .meaning = "list the fields of the query language"},
        {.name = "help", .letter = 'h', .meaning = "print this help"},
        {.name = "version", .meaning = "print the versions of the program, the index format and the libraries"},
        {.name = "generate",
         .argument = "WHAT",
         .meaning = "print the manual page or a shell's completion script",
         .choices = "man bash zsh fish"}}},
  };
}

Section query_language() {
  Section section{
      "Query language",
      "Any text is a query. What cannot be read is named in a note, and the rest is searched.",
      {{"gas pipeline", "all the words, anywhere in the article; if no article has them all, some of them"},
       {"\"strategic partner\"", "exactly these words in this order; also “…”, «…», „…“"},
       {"\"gas union\"~5, gas NEAR/5 union", "near each other"},
       {"kazakh*", "any ending"},
       {"AND OR NOT ( )", "in capitals; +must and -mustnot as well"},
       {"field:value", "see the fields below; field:(a OR b), and a field given twice, mean either value"}}};
  return section;
}

Section fields() {
  Section section{"Fields", "", {}};
  for (const FieldHelp& field : field_help()) {
    section.rows.push_back({std::string(field.example), std::string(field.meaning)});
  }
  return section;
}

Section environment_section() {
  return {"Environment",
          "",
          {{"PRESSMARK_INDEX", "the index to search when there is no --index"},
           {"NO_COLOR", "when set and not empty, no colours unless --color=always"},
           {"TERM", "dumb means no colours"}}};
}

Section exit_codes() {
  return {"Exit status",
          "",
          {{"0", "something was found"},
           {"1", "nothing was found"},
           {"2", "usage error"},
           {"3", "no such index"},
           {"4", "the index is locked"},
           {"5", "the index was made by a version that this one cannot read"},
           {"6", "the index is damaged"},
           {"7", "the system refused: permission, memory, disk"},
           {"130", "interrupted"}}};
}

}  // namespace

Program search_program() {
  Program program;
  program.name = "pressmark-search";
  program.operands = "QUERY...";
  program.summary = "find news articles, what was said in them, and who said it";
  program.examples = {examples()};
  program.groups = groups();
  program.sections = {query_language(), fields(), environment_section(), exit_codes()};
  program.see_also = "pressmark-index";
  return program;
}

}  // namespace pressmark::cli
