#include "searcher/cli/settings.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace pressmark::cli {

namespace {

Error usage(std::string message, std::string hint) {
  return Error{ErrorCode::Usage, std::move(message), std::move(hint)};
}

/// The value named by an option whose words the option table has checked; the first one when it was not given.
template <class Value, std::size_t N>
Value named(const std::array<std::pair<std::string_view, Value>, N>& names, const std::string& text) {
  for (const auto& [name, value] : names) {
    if (name == text) return value;
  }
  return names.front().second;
}

constexpr std::array<std::pair<std::string_view, GroupBy>, 2> kUnits{
    {{"article", GroupBy::Article}, {"passage", GroupBy::Passage}}};
constexpr std::array<std::pair<std::string_view, MatchMode>, 3> kModes{
    {{"auto", MatchMode::Auto}, {"all", MatchMode::All}, {"any", MatchMode::Any}}};
constexpr std::array<std::pair<std::string_view, SortOrder>, 3> kOrders{
    {{"relevance", SortOrder::Relevance}, {"newest", SortOrder::Newest}, {"oldest", SortOrder::Oldest}}};
constexpr std::array<std::pair<std::string_view, Format>, 5> kFormats{{{"text", Format::Text},
                                                                       {"json", Format::Json},
                                                                       {"jsonl", Format::Jsonl},
                                                                       {"html", Format::Html},
                                                                       {"trec", Format::Trec}}};
constexpr std::array<Facet, 5> kFacets{Facet::Source, Facet::Speaker, Facet::Author, Facet::Date, Facet::Language};

Result<std::vector<Facet>> read_facets(std::string_view list) {
  std::vector<Facet> facets;
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    const std::string_view name = list.substr(0, comma);
    bool known = false;
    for (const Facet facet : kFacets) {
      if (name != to_string(facet)) continue;
      known = true;
      if (std::find(facets.begin(), facets.end(), facet) == facets.end()) facets.push_back(facet);
    }
    if (!known) {
      return usage("--facets knows no '" + std::string(name) + "'",
                   "write some of: source,speaker,author,date,language, with commas and without spaces");
    }
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
  return facets;
}

/// `--facets speaker,source gas`: the list would be searched for as a word, and all facets shown.
Result<void> check_list_of_facets(const Arguments& arguments) {
  if (!arguments.has("facets")) return {};
  for (const std::string& operand : arguments.operands()) {
    if (operand.find(',') == std::string::npos || !read_facets(operand)) continue;
    return usage("'" + operand + "' stands apart from --facets", "write --facets=" + operand);
  }
  return {};
}

/// `--facets speaker gas` may mean one facet, but asks for four of what has both words.
std::string note_on_facets(const Arguments& arguments, std::size_t facets) {
  const std::vector<std::string>& operands = arguments.operands();
  if (facets < 2 || operands.size() < 2 || operands.front().empty() || !read_facets(operands.front())) return "";
  return "“" + operands.front() +
         "” was searched for as a word; for that facet alone write --facets=" + operands.front();
}

Result<void> check_combinations(const Arguments& arguments, const Settings& settings) {
  if (settings.standalone && settings.format != Format::Html) {
    return usage("--standalone is for html only", "add --format html");
  }
  if (settings.batch.empty()) {
    if (arguments.operands().empty() && settings.request.more_like.empty()) {
      return usage("no query", "for example: pressmark-search gas pipeline; more: pressmark-search --help");
    }
    if (settings.explain && settings.format != Format::Text && settings.format != Format::Json) {
      return usage("--explain prints text or json only", "leave --format out or write --format json");
    }
    return {};
  }
  if (!arguments.operands().empty()) {
    return usage("a query was given beside --batch", "put it into the file of queries as a line of its own");
  }
  if (settings.format == Format::Text || settings.format == Format::Html) {
    return usage("--batch answers in json, jsonl or trec", "write --format json, or leave --format out");
  }
  for (const char* option : {"count", "explain", "more-like"}) {
    if (arguments.has(option)) {
      return usage("--" + std::string(option) + " does not go with --batch", "ask for one query at a time");
    }
  }
  return {};
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) text += (i == 0 ? "" : " ") + words[i];
  return text;
}

TextStyle read_style(const Arguments& arguments, const Surroundings& surroundings) {
  TextStyle style;
  const std::string color = arguments.value("color");
  style.color = color == "always" || (color != "never" && surroundings.colors);
  style.hyperlinks = style.color && surroundings.is_terminal;
  style.width = surroundings.is_terminal ? surroundings.width.value_or(80) : 0;
  style.base_folder = surroundings.folder;
  return style;
}

}  // namespace

Result<Settings> read_settings(const Arguments& arguments, const Surroundings& surroundings) {
  Settings settings;
  for (const std::string& index : arguments.values("index")) settings.indexes.emplace_back(index);
  if (settings.indexes.empty()) {
    const bool given = surroundings.index && !surroundings.index->empty();
    settings.indexes.emplace_back(given ? *surroundings.index : "pressmark.index");
  }

  SearchRequest& request = settings.request;
  request.query = joined(arguments.operands());
  request.more_like = arguments.value("more-like");
  request.by = named(kUnits, arguments.value("by"));
  request.match = named(kModes, arguments.value("match"));
  request.sort = named(kOrders, arguments.value("sort"));

  settings.count = arguments.has("count");
  settings.explain = arguments.has("explain");
  settings.standalone = arguments.has("standalone");
  settings.batch = arguments.value("batch");
  if (arguments.has("batch") && settings.batch.empty()) {
    return usage("--batch needs a file", "- means standard input");
  }
  settings.format = named(kFormats, arguments.value("format"));
  if (!settings.batch.empty() && !arguments.has("format")) settings.format = Format::Json;
  if (settings.format == Format::Trec || settings.count) request.passages_per_article = 0;
  settings.style = read_style(arguments, surroundings);

  const Result<std::size_t> limit = arguments.number("limit", request.limit);
  const Result<std::size_t> offset = arguments.number("offset", 0);
  const Result<std::size_t> width = arguments.number("width", settings.style.width);
  for (const Result<std::size_t>* number : {&limit, &offset, &width}) {
    if (!*number) return number->error();
  }
  request.limit = settings.count ? 0 : *limit;
  request.offset = *offset;
  request.exact_totals = settings.count;
  settings.style.width = *width;

  Result<std::vector<Facet>> facets = read_facets(arguments.value("facets"));
  if (!facets) return facets.error();
  request.facets = std::move(*facets);
  settings.note = note_on_facets(arguments, request.facets.size());

  if (const Result<void> together = check_list_of_facets(arguments); !together) return together.error();
  if (const Result<void> sensible = check_combinations(arguments, settings); !sensible) return sensible.error();
  return settings;
}

}  // namespace pressmark::cli
