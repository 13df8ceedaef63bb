#include "searcher/search_run.h"

#include <algorithm>
#include <ctime>
#include <utility>

#include "searcher/query/cursor.h"
#include "searcher/query/parser.h"
#include "searcher/ranking/hits.h"

namespace pressmark {
namespace {

/// The passages of so few articles are counted one by one even where nobody asked for exact totals.
constexpr std::size_t kFewArticles = 200;

Date local_day() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return {local.tm_year + 1900, local.tm_mon + 1, local.tm_mday};
}

/// Whether it makes a difference if all words are needed or some.
bool leaves_a_choice(const QueryNode& node) {
  if (node.presence == Presence::MustNot) return false;
  const auto is_plain = [](const QueryNode& child) {
    return child.presence == Presence::Plain && child.kind != QueryNode::Kind::Name && child.kind != QueryNode::Kind::Code &&
           child.kind != QueryNode::Kind::Dates;
  };
  if (node.kind == QueryNode::Kind::Group && std::count_if(node.children.begin(), node.children.end(), is_plain) > 0 &&
      node.children.size() > 1) {
    return true;
  }
  return std::any_of(node.children.begin(), node.children.end(), leaves_a_choice);
}

std::size_t count(const Plan& plan, const Snapshot& snapshot) {
  std::size_t n = 0;
  for (std::size_t shard = 0; shard < snapshot.shard_count(); ++shard) {
    const auto cursor = make_cursor(plan, snapshot.shard(shard), snapshot);
    for (cursor->seek(1); cursor->at() != Cursor::kEnd; cursor->seek(cursor->at() + 1)) ++n;
  }
  return n;
}

}  // namespace

SearchRun::SearchRun(const Snapshot& snapshot, const SearchRequest& request, Analyzer& analyzer, Highlighter& highlighter,
                     SnippetMaker& snippets)
    : snapshot_(snapshot),
      request_(request),
      analyzer_(analyzer),
      highlighter_(highlighter),
      snippets_(snippets),
      vocabulary_(snapshot),
      compiler_(snapshot, vocabulary_, warnings_) {}

SearchRun::Found SearchRun::find(const QueryNode& tree, const Window& window) {
  const Level level = asks_for_passages(tree) ? Level::Passage : Level::Article;
  Found found;
  found.query = compiler_.compile(tree, level, request_.match != MatchMode::Any);
  found.matches = find_matches(found.query, snapshot_, window);
  if (request_.match != MatchMode::Auto || found.matches.total.articles > 0 || !leaves_a_choice(tree)) return found;
  Found some;
  some.query = compiler_.compile(tree, level, false);
  some.matches = find_matches(some.query, snapshot_, window);
  if (some.matches.total.articles == 0) return found;
  warnings_.add({}, level == Level::Article ? "no article has all the words; these have some of them"
                                            : "no passage has all the words; these have some of them");
  return some;
}

void SearchRun::count_passages(Found& found, const std::vector<Hit>& hits) const {
  Totals& total = found.matches.total;
  if (found.matches.passages_counted) return;
  const bool exact = request_.exact_totals || !request_.facets.empty() || total.articles <= kFewArticles;
  if (exact) {
    total.passages = count(passages_of(found.query), snapshot_);
    return;
  }
  std::size_t shown = 0;
  for (const Hit& hit : hits) shown += hit.matching_passages;
  if (!hits.empty()) total.passages = total.articles * shown / hits.size();
  total.exact = false;
}

Result<SearchPage> SearchRun::search() {
  const QueryNode tree = parse_query(request_.query, analyzer_, request_.today.value_or(local_day()), warnings_);
  SearchPage page;
  page.query = request_.query;
  page.offset = request_.offset;
  page.limit = request_.limit;
  Window window;
  window.size = request_.offset + std::min(request_.limit, snapshot_.all().get_doccount() + std::size_t{1});
  window.sort = request_.sort;
  window.by = request_.by;
  window.exact = request_.exact_totals || !request_.facets.empty();
  Found found = find(tree, window);
  std::vector<Candidate>& list = found.matches.candidates;
  list.erase(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(std::min(request_.offset, list.size())));
  Result<std::vector<Hit>> hits = HitMaker(snapshot_, highlighter_, snippets_).make(list, found.query, request_);
  if (!hits) return hits.error();
  page.hits = std::move(*hits);
  for (std::size_t i = 0; i < page.hits.size(); ++i) page.hits[i].rank = request_.offset + i + 1;
  count_passages(found, page.hits);
  page.total = found.matches.total;
  page.warnings = warnings_.list();
  return page;
}

Explanation SearchRun::explain() {
  const QueryNode tree = parse_query(request_.query, analyzer_, request_.today.value_or(local_day()), warnings_);
  Window window;
  window.size = 1;
  const Found found = find(tree, window);
  Explanation out;
  out.tree = to_string(tree);
  out.compiled = to_string(found.query.plan);
  for (const std::string& term : terms_of(found.query.plan)) {
    out.terms.push_back(term + ' ' + std::to_string(vocabulary_.frequency(term)));
  }
  out.warnings = warnings_.list();
  return out;
}

}  // namespace pressmark
