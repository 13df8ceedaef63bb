#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "pressmark/article.h"
#include "pressmark/date.h"
#include "pressmark/export.h"
#include "pressmark/text_span.h"

namespace pressmark {

enum class GroupBy { Article, Passage };
enum class MatchMode {
  Auto,  ///< articles with all the words; when there is none, articles with some of them, and a note says so
  All,
  Any,
};
enum class SortOrder { Relevance, Newest, Oldest };
enum class Facet { Source, Speaker, Author, Date, Language };

/// "source", "speaker", "author", "date", "language"
PRESSMARK_API const char* to_string(Facet facet);

/// A question. Every member has a default that suits a first try.
struct SearchRequest {
  std::string query;  ///< the query language; any text is a query
  std::size_t limit = 10;
  std::size_t offset = 0;
  GroupBy by = GroupBy::Article;
  MatchMode match = MatchMode::Auto;
  SortOrder sort = SortOrder::Relevance;
  std::vector<Facet> facets;     ///< which to count; none by default because counting visits every match
  std::size_t facet_limit = 10;  ///< values shown a facet
  /// Best passages shown with an article; with 0 they are neither looked for nor counted.
  std::size_t passages_per_article = 3;
  std::size_t snippet_length = 240;  ///< code points, about
  bool exact_totals = false;         ///< count all matches even where that is slow; facets imply it
  std::string more_like;             ///< id of an article to find similar ones of, instead of (or besides) a query
  std::optional<Date> today;         ///< what date:today means; the system's local day when empty
  /// A search that takes longer ends with ErrorCode::Interrupted; no limit when empty.
  std::optional<std::chrono::milliseconds> time_limit;
  /// Asked often, by the searching thread; true ends the search with ErrorCode::Interrupted. May be empty; must not
  /// throw.
  std::function<bool()> stop;
};

/// A cut of a passage for display, with spans into its own text.
struct Snippet {
  std::string text;
  std::vector<TextSpan> highlights;  ///< bytes of `text`, ascending, not overlapping
  bool cut_front = false;            ///< the passage goes on before
  bool cut_back = false;             ///< the passage goes on behind
};

struct PassageHit {
  std::size_t number = 0;  ///< place in the article, from 1
  ParagraphKind kind = ParagraphKind::Body;
  std::vector<std::string> speakers;
  std::string text;                  ///< the whole passage
  std::vector<TextSpan> highlights;  ///< bytes of `text`: what the query asked for
  std::vector<Quote> quotes;
  Snippet snippet;
};

/// What is known of an article without its text.
struct ArticleInfo {
  std::string id;
  std::string path;
  std::optional<std::string> url;
  std::string title;
  std::vector<TextSpan> title_highlights;  ///< bytes of `title`
  std::optional<std::string> source;
  std::optional<std::string> agency;
  std::vector<std::string> authors;
  std::optional<Date> date;
  std::optional<std::string> language;
  std::vector<Person> people;  ///< with roles, for "Gupta, senior associate at …"
};

struct Hit {
  std::size_t rank = 0;  ///< from 1, offset included
  double score = 0;
  ArticleInfo article;
  std::size_t matching_passages = 0;  ///< passages of this article that match
  /// The best of them, in reading order; exactly one with GroupBy::Passage. Where only the title matches, how the
  /// article begins.
  std::vector<PassageHit> passages;
};

struct Totals {
  std::size_t articles = 0;
  std::size_t passages = 0;
  bool exact = true;  ///< false: the passages are an estimate, because counting every match was not asked for
};

struct FacetCount {
  std::string value;  ///< as displayed: "Pravesh Kumar Gupta", "2022-12"
  std::size_t articles = 0;
  std::size_t passages = 0;
};

struct FacetResult {
  Facet facet = Facet::Source;
  std::vector<FacetCount> counts;  ///< largest first, by articles, then passages, then value
  std::size_t more = 0;            ///< values that were left out
  /// What the query says of the facet itself was set aside to count it, so that other choices stay in view.
  bool of_any_value = false;
};

/// Something about the query the reader should know; never a reason for no answer.
struct QueryWarning {
  TextSpan span;  ///< bytes of the query; empty span when it concerns all of it
  std::string message;
};

/// The answer: values only, valid without the Searcher.
struct SearchPage {
  std::string query;
  Totals total;
  std::size_t offset = 0;
  std::size_t limit = 0;
  std::vector<Hit> hits;
  std::vector<FacetResult> facets;
  std::vector<QueryWarning> warnings;
  std::optional<std::string> suggestion;  ///< a corrected query that finds more
};

/// How a query was understood, for people: each stage as text.
struct Explanation {
  std::string tree;                ///< what was read: (and "gas" (speaker "gupta"))
  std::string compiled;            ///< what the index was asked
  std::vector<std::string> terms;  ///< each with its frequency
  std::vector<QueryWarning> warnings;
};

}  // namespace pressmark
