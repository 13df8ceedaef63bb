#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "pressmark/export.h"
#include "pressmark/result.h"
#include "pressmark/search_types.h"

/// Answers as text for people and for programs. Pure functions of their arguments; any number of threads. Whatever an
/// article holds (terminal escapes, markup, text that reorders its neighbours, broken UTF-8) comes out harmless.
namespace pressmark {

/// How an answer is laid out for people.
struct TextStyle {
  std::size_t width = 80;   ///< columns of the window; 0 leaves lines unbroken, for programs that read them
  bool color = false;       ///< ANSI colours; without them no escape sequence at all but links
  bool hyperlinks = false;  ///< titles link to their URL or file (OSC 8)
  std::string base_folder;  ///< absolute; what relative paths of articles are relative to; empty: no links to files
};

/// The hits, then the facets with bars and a timeline. `by` as in the request: articles with their best passages, or a
/// page of quotations.
PRESSMARK_API std::string render_text(const SearchPage& page, GroupBy by, const TextStyle& style);

/// What the reader should know about the query: warnings with their place and a better query, if there is one; else
/// empty.
PRESSMARK_API std::string render_notes(const SearchPage& page, const TextStyle& style);

PRESSMARK_API std::string render_explanation(const Explanation& explanation, const TextStyle& style);

/// The answer as one JSON object on one line, without line end. `id` names the question among many; empty: not written.
PRESSMARK_API std::string render_json(const SearchPage& page, std::string_view id = "");

/// An error where an answer was expected, as one JSON object on one line: {"format_version":1,…,"error":{…}}.
PRESSMARK_API std::string render_json(const Error& error, std::string_view query, std::string_view id = "");

PRESSMARK_API std::string render_json(const Explanation& explanation, std::string_view query);

/// A hit a line, each a JSON object.
PRESSMARK_API std::string render_jsonl(const SearchPage& page);

/// A fragment to be styled by the page around it (every class begins with "pressmark-"), or a whole page with its
/// style.
PRESSMARK_API std::string render_html(const SearchPage& page, GroupBy by, bool standalone);

/// `qid Q0 article-id rank score pressmark`, a line a hit.
PRESSMARK_API std::string render_trec(const SearchPage& page, std::string_view query_id);

}  // namespace pressmark
