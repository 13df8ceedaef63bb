#include "searcher/search_run.h"

#include <algorithm>
#include <ctime>
#include <numeric>
#include <utility>

#include "common/schema.h"
#include "searcher/facets/facets.h"
#include "searcher/query/cursor.h"
#include "searcher/query/parser.h"
#include "searcher/query/suggestion.h"
#include "searcher/ranking/hits.h"
#include "searcher/ranking/similar.h"

namespace pressmark {
namespace {

/// The passages of so few articles are counted one by one even where nobody asked for exact totals.
constexpr std::size_t kFewArticles = 50;

/// With more matches than this nobody needs another spelling.
constexpr std::size_t kFewMatches = 4;

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
    return child.presence == Presence::Plain && child.kind != QueryNode::Kind::Name &&
           child.kind != QueryNode::Kind::Code && child.kind != QueryNode::Kind::Dates;
  };
  if (node.kind == QueryNode::Kind::Group && std::count_if(node.children.begin(), node.children.end(), is_plain) > 0 &&
      node.children.size() > 1) {
    return true;
  }
  return std::any_of(node.children.begin(), node.children.end(), leaves_a_choice);
}

bool has_field(const QueryNode& node, FieldId field) {
  return node.field == field || std::any_of(node.children.begin(), node.children.end(),
                                            [&](const QueryNode& child) { return has_field(child, field); });
}

Plan everything(Level level) {
  Plan plan = Plan::everything();
  if (level == Level::Article) return plan;
  std::vector<Plan> inner;
  inner.push_back(std::move(plan));
  return Plan::make(Plan::Kind::Passages, std::move(inner));
}

/// For plans that have few documents of many that are looked at.
std::size_t count_few(const Plan& plan, const Snapshot& snapshot) {
  std::size_t n = 0;
  for (std::size_t shard = 0; shard < snapshot.shard_count(); ++shard) {
    const auto cursor = make_cursor(plan, shard, snapshot);
    for (cursor->seek(1); cursor->at() != Cursor::kEnd; cursor->seek(cursor->at() + 1)) ++n;
  }
  return n;
}

}  // namespace

SearchRun::SearchRun(const Snapshot& snapshot, const SearchRequest& request, Analyzer& analyzer,
                     Highlighter& highlighter, SnippetMaker& snippets)
    : snapshot_(snapshot),
      request_(request),
      analyzer_(analyzer),
      highlighter_(highlighter),
      snippets_(snippets),
      vocabulary_(snapshot),
      compiler_(snapshot, vocabulary_, warnings_),
      sets_(snapshot) {}

Compiled SearchRun::compile(const QueryNode& tree, Level level, bool all) {
  Compiled query = compiler_.compile(tree, level, all);
  if (!request_.more_like.empty())
    add_similar(query, tree.kind != QueryNode::Kind::Nothing, request_.more_like, snapshot_, vocabulary_);
  return query;
}

SearchRun::Found SearchRun::find(const QueryNode& tree, const Window& window) {
  const Level level = asks_for_passages(tree) ? Level::Passage : Level::Article;
  Found found;
  found.query = compile(tree, level, request_.match != MatchMode::Any);
  found.matches = find_matches(found.query, snapshot_, window);
  if (request_.match != MatchMode::Auto || found.matches.total.articles > 0 || !leaves_a_choice(tree)) return found;
  found.fell_back = true;
  Found some;
  some.fell_back = true;
  some.query = compile(tree, level, false);
  some.matches = find_matches(some.query, snapshot_, window);
  if (some.matches.total.articles == 0) return found;
  warnings_.add({}, level == Level::Article ? "no article has all the words; these have some of them"
                                            : "no passage has all the words; these have some of them");
  return some;
}

const std::vector<MatchedArticles>& SearchRun::matched(const Found& found) {
  if (matched_) return *matched_;
  matched_.emplace();
  for (std::size_t shard = 0; shard < snapshot_.shard_count(); ++shard) {
    const std::vector<ScoredList>& lists = found.matches.articles;
    const std::vector<Xapian::docid>* const articles = lists.empty() ? nullptr : &lists[shard]->docids;
    matched_->push_back(find_articles(found.query, snapshot_, shard, sets_, articles));
  }
  return *matched_;
}

void SearchRun::count_passages(Found& found, const std::vector<Hit>& hits) {
  Totals& total = found.matches.total;
  if (found.matches.passages_counted) return;
  std::size_t shown = 0;
  for (const Hit& hit : hits) shown += hit.matching_passages;
  if (total.exact && hits.size() == total.articles && request_.passages_per_article > 0) {
    total.passages = shown;
    return;
  }
  const bool is_few = total.exact && total.articles <= kFewArticles;
  if (is_few && request_.facets.empty()) {
    total.passages = count_few(passages_of(found.query), snapshot_);
    return;
  }
  if (request_.exact_totals || !request_.facets.empty()) {
    total.passages = 0;
    for (const MatchedArticles& articles : matched(found)) {
      total.passages += std::accumulate(articles.passages.begin(), articles.passages.end(), std::size_t{0});
    }
    return;
  }
  if (!hits.empty()) total.passages = total.articles * shown / hits.size();
  total.exact = false;
}

std::vector<FacetResult> SearchRun::facets_of(const std::vector<Facet>& facets, const QueryNode& tree, Level level,
                                              const Found* found) {
  const auto count = [&](const Compiled& query, const std::vector<MatchedArticles>* matches) {
    return count_facets(facets, query, snapshot_, vocabulary_, request_.facet_limit, sets_, matches);
  };
  const auto count_anew = [&](bool all) {
    Compiled query = compiler_.compile(tree, level, all);
    if (tree.kind == QueryNode::Kind::Nothing) query.plan = everything(level);
    if (!request_.more_like.empty()) add_similar(query, true, request_.more_like, snapshot_, vocabulary_);
    return count(query, nullptr);
  };
  std::vector<FacetResult> results;
  if (found != nullptr) {
    results = count(found->query, level == Level::Article ? &matched(*found) : nullptr);
    if (found->fell_back) return results;
  } else {
    results = count_anew(request_.match != MatchMode::Any);
  }
  if (request_.match != MatchMode::Auto || !leaves_a_choice(tree)) return results;
  // Each value's own query would fall back to some of the words where no match has all.
  const auto may_have_more = [&](const FacetResult& result) {
    return result.counts.empty() && has_values(result.facet, snapshot_);
  };
  if (std::none_of(results.begin(), results.end(), may_have_more)) return results;
  const std::vector<FacetResult> some = count_anew(false);
  for (std::size_t i = 0; i < results.size(); ++i) {
    if (results[i].counts.empty()) results[i] = some[i];
  }
  return results;
}

std::vector<FacetResult> SearchRun::facets(const QueryNode& tree, const Found& found) {
  std::vector<FacetResult> results(request_.facets.size());
  std::vector<Facet> together;  // facets of what was found: the query has no condition on them
  for (std::size_t i = 0; i < request_.facets.size(); ++i) {
    const Facet facet = request_.facets[i];
    const bool has_condition = has_field(tree, field_of(facet));
    if (!has_condition && (found.query.level == Level::Passage || level_of(facet) == Level::Article)) {
      together.push_back(facet);
      continue;
    }
    const QueryNode without = without_field(tree, field_of(facet));
    const bool by_passage = level_of(facet) == Level::Passage || asks_for_passages(without);
    results[i] = facets_of({facet}, without, by_passage ? Level::Passage : Level::Article, nullptr).front();
    results[i].of_any_value = has_condition;
  }
  if (together.empty()) return results;
  // Hits by passage leave out articles that only match in the title.
  const Found* const known = request_.by == GroupBy::Article ? &found : nullptr;
  std::vector<FacetResult> shared = facets_of(together, tree, found.query.level, known);
  for (std::size_t i = 0, next = 0; i < request_.facets.size() && next < together.size(); ++i) {
    if (request_.facets[i] == together[next]) results[i] = std::move(shared[next++]);
  }
  return results;
}

std::optional<std::string> SearchRun::suggestion(const QueryNode& tree, const Found& found) {
  if (!request_.more_like.empty() || (found.matches.total.articles > kFewMatches && !found.fell_back))
    return std::nullopt;
  std::optional<std::string> better = corrected(request_.query, tree, vocabulary_, analyzer_);
  if (!better) return std::nullopt;
  Warnings unheard;
  const QueryNode better_tree = parse_query(*better, analyzer_, request_.today.value_or(local_day()), unheard);
  const Level level = asks_for_passages(better_tree) ? Level::Passage : Level::Article;
  Compiler compiler(snapshot_, vocabulary_, unheard);
  const bool all = request_.match != MatchMode::Any;
  Window window;
  window.size = 1;
  const std::size_t before = found.fell_back ? 0 : found.matches.total.articles;
  const std::size_t now = find_matches(compiler.compile(better_tree, level, all), snapshot_, window).total.articles;
  return now > before ? better : std::nullopt;
}

QueryNode SearchRun::read() {
  QueryNode tree = parse_query(request_.query, analyzer_, request_.today.value_or(local_day()), warnings_);
  if (!request_.more_like.empty()) {
    if (!snapshot_.all().term_exists(make_term(prefix::kId, request_.more_like))) {
      warnings_.add({}, "no article in this index has the id “" + request_.more_like + "”");
    }
  } else if (tree.kind == QueryNode::Kind::Nothing && warnings_.list().empty()) {
    warnings_.add({}, "there is nothing to search for in this query; write words, names or dates");
  }
  return tree;
}

Result<SearchPage> SearchRun::search() {
  const QueryNode tree = read();
  SearchPage page;
  page.query = request_.query;
  page.offset = request_.offset;
  page.limit = request_.limit;
  Window window;
  window.size = request_.offset + std::min(request_.limit, snapshot_.all().get_doccount() + std::size_t{1});
  window.sort = request_.sort;
  window.by = request_.by;
  Found found = find(tree, window);
  std::vector<Candidate>& list = found.matches.candidates;
  list.erase(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(std::min(request_.offset, list.size())));
  Result<std::vector<Hit>> hits = HitMaker(snapshot_, highlighter_, snippets_).make(list, found.query, request_);
  if (!hits) return hits.error();
  page.hits = std::move(*hits);
  for (std::size_t i = 0; i < page.hits.size(); ++i) page.hits[i].rank = request_.offset + i + 1;
  count_passages(found, page.hits);
  page.total = found.matches.total;
  if (!request_.facets.empty() && tree.kind != QueryNode::Kind::Nothing) page.facets = facets(tree, found);
  page.suggestion = suggestion(tree, found);
  page.warnings = warnings_.list();
  return page;
}

Explanation SearchRun::explain() {
  const QueryNode tree = read();
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
