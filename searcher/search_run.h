#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/analyzer.h"
#include "pressmark/result.h"
#include "pressmark/search_types.h"
#include "searcher/facets/tally.h"
#include "searcher/highlight/highlighter.h"
#include "searcher/highlight/snippet.h"
#include "searcher/query/compiler.h"
#include "searcher/query/doc_set.h"
#include "searcher/query/snapshot.h"
#include "searcher/query/tree.h"
#include "searcher/query/vocabulary.h"
#include "searcher/query/warnings.h"
#include "searcher/ranking/candidates.h"

namespace pressmark {

/// Answers one request from one state of the index. Throws Xapian's errors: the whole run is what is tried again.
class SearchRun {
 public:
  SearchRun(const Snapshot& snapshot, const SearchRequest& request, Analyzer& analyzer, Highlighter& highlighter,
            SnippetMaker& snippets);

  Result<SearchPage> search();
  Explanation explain();

 private:
  struct Found {
    Compiled query;
    Matches matches;
    bool fell_back = false;  ///< no match has all the words
  };
  /// Reads the query, and says so when there is nothing to search for.
  QueryNode read();
  Found find(const QueryNode& tree, const Window& window);
  Compiled compile(const QueryNode& tree, Level level, bool all);
  std::optional<std::string> suggestion(const QueryNode& tree, const Found& found);
  std::vector<FacetResult> facets(const QueryNode& tree, const Found& found);
  std::vector<FacetResult> facets_of(const std::vector<Facet>& facets, const QueryNode& tree, Level level,
                                     const Found* found);
  /// All articles that were found, by shard.
  const std::vector<MatchedArticles>& matched(const Found& found);
  void count_passages(Found& found, const std::vector<Hit>& hits);

  const Snapshot& snapshot_;
  const SearchRequest& request_;
  Analyzer& analyzer_;
  Highlighter& highlighter_;
  SnippetMaker& snippets_;
  Warnings warnings_;
  Vocabulary vocabulary_;
  Compiler compiler_;
  DocSets sets_;
  std::optional<std::vector<MatchedArticles>> matched_;
};

}  // namespace pressmark
