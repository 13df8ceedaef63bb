#pragma once

#include "common/cli/program.h"

namespace pressmark::cli {

/// A small program with every kind of option.
inline Program sample_program() {
  Program program;
  program.name = "sample";
  program.operands = "WORD...";
  program.summary = "do what a sample does";
  program.examples = {{"Examples", "", {{"sample -n 3 word", "do it three times"}}}};
  program.groups = {
      {"Options",
       {{.name = "index",
         .letter = 'i',
         .argument = "DIR",
         .meaning = "the place",
         .repeatable = true,
         .completion = Completion::Folder},
        {.name = "limit", .letter = 'n', .argument = "N", .meaning = "at most so many; it's a number"},
        {.name = "count", .letter = 'c', .meaning = "only count"},
        {.name = "format", .argument = "FORMAT", .meaning = "how [to] print: it", .choices = "text json"},
        {.name = "facets", .argument = "LIST", .meaning = "what to count", .fallback = "all"},
        {.name = "quiet", .letter = 'q', .meaning = "say nothing"}}},
  };
  program.sections = {{"Exit status", "What the program returns.", {{"0", "done"}, {"2", "usage error"}}}};
  program.see_also = "other";
  return program;
}

}  // namespace pressmark::cli
