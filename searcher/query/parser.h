#pragma once

#include <string_view>

#include "common/analyzer.h"
#include "pressmark/date.h"
#include "searcher/query/tree.h"
#include "searcher/query/warnings.h"

namespace pressmark {

/// Reads a query. Any text is one: what has no meaning is left out with a warning and the rest is read.
///
///     choice  = group { "OR" group }
///     group   = item { item }                            all of them, or some: MatchMode decides
///     item    = near { "AND" near }                      all of them in any mode
///     near    = operand { "NEAR" [ "/" n ] operand }
///     operand = { "NOT" | "-" | "+" } value
///     value   = [ field ":" ] ( "(" choice ")" | phrase [ "~" n ] | text )
///
/// In front of brackets a field holds for everything inside them. A condition on a field given twice in one group is a
/// choice between the values; other conditions, and excluded ones, all hold. Text is cut into words by the analyser:
/// words that are tied to each other (multi-vector, example.org) are read as a phrase. A sentence written wholly in
/// capitals has no operators.
///
/// Filters beside the last choice hold for all of them: `oil OR coal date:2022` is `(oil OR coal) date:2022`.
///
/// Carried through: `gas "middle corridor" speaker:gupta -date:2022`
///     -> (and "gas" (phrase "middle corridor") (speaker "gupta") (not (date 2022-01-01..2022-12-31)))
///
/// Time is linear in the text; brackets deeper than kMaxDepth and words beyond kMaxWords are left out.
QueryNode parse_query(std::string_view query, Analyzer& analyzer, Date today, Warnings& warnings);

inline constexpr int kMaxDepth = 64;
inline constexpr std::size_t kMaxWords = 512;

}  // namespace pressmark
