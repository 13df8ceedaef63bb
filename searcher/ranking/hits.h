#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "common/document_codec.h"
#include "pressmark/result.h"
#include "pressmark/search_types.h"
#include "searcher/highlight/highlighter.h"
#include "searcher/highlight/snippet.h"
#include "searcher/query/cursor.h"
#include "searcher/ranking/candidates.h"
#include "searcher/ranking/rank_evidence.h"

namespace pressmark {

/// Finds the passages of articles that match; articles of a shard have to come in ascending order. Throws Xapian's
/// errors.
class PassageFinder {
 public:
  PassageFinder(const Compiled& query, const Snapshot& snapshot, std::size_t shard);

  /// `article`: docid in the shard, with `count` passages behind it; docids of the answer are the shard's as well.
  PassageScores find(Xapian::docid article, std::uint32_t count);

 private:
  std::vector<std::pair<std::unique_ptr<Cursor>, double>> evidence_;
};

/// Makes hits of candidates: reads the articles, chooses the passages to show, marks what was asked for.
class HitMaker {
 public:
  HitMaker(const Snapshot& snapshot, Highlighter& highlighter, SnippetMaker& snippets)
      : snapshot_(snapshot), highlighter_(highlighter), snippets_(snippets) {}

  /// Damaged when an article cannot be read. Throws Xapian's errors.
  Result<std::vector<Hit>> make(const std::vector<Candidate>& candidates, const Compiled& query,
                                const SearchRequest& request);

 private:
  Result<Hit> make_hit(ArticleReader& article, const Candidate& candidate, const PassageScores& passages,
                       const PatternSet& patterns, const SearchRequest& request);
  PassageHit make_passage(Paragraph paragraph, std::size_t number, std::string_view language,
                          const PatternSet& patterns, const SearchRequest& request);

  const Snapshot& snapshot_;
  Highlighter& highlighter_;
  SnippetMaker& snippets_;
};

}  // namespace pressmark
