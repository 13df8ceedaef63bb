#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pressmark/render.h"
#include "searcher/render/json_writer.h"

namespace pressmark {

namespace {

constexpr std::size_t kFormatVersion = 1;

void write(JsonWriter& json, const std::vector<std::string>& texts) {
  json.begin_array();
  for (const std::string& text : texts) json.text(text);
  json.end_array();
}

void write(JsonWriter& json, const std::vector<TextSpan>& spans) {
  json.begin_array();
  for (const TextSpan span : spans) {
    json.begin_object().key("start_byte").number(span.begin).key("end_byte").number(span.end).end_object();
  }
  json.end_array();
}

void write(JsonWriter& json, const ArticleInfo& article) {
  json.begin_object().key("id").text(article.id).key("title").text(article.title);
  write(json.key("title_highlights"), article.title_highlights);
  json.key("source").text_or_null(article.source).key("agency").text_or_null(article.agency);
  write(json.key("authors"), article.authors);
  json.key("date").text_or_null(article.date ? std::optional(to_iso(*article.date)) : std::nullopt);
  json.key("url").text_or_null(article.url).key("path").text(article.path);
  json.key("language").text_or_null(article.language).end_object();
}

/// Of each speaker what the article says of him.
void write_roles(JsonWriter& json, const std::vector<std::string>& speakers, const std::vector<Person>& people) {
  json.begin_array();
  for (const std::string& speaker : speakers) {
    std::string role;
    for (const Person& person : people) {
      if (person.name == speaker) role = person.role;
    }
    json.text_or_null(role.empty() ? std::nullopt : std::optional(role));
  }
  json.end_array();
}

void write(JsonWriter& json, const Snippet& snippet) {
  json.begin_object().key("text").text(snippet.text);
  write(json.key("highlights"), snippet.highlights);
  json.key("cut_front").boolean(snippet.cut_front).key("cut_back").boolean(snippet.cut_back).end_object();
}

void write(JsonWriter& json, const PassageHit& passage, const ArticleInfo& article) {
  json.begin_object().key("number").number(passage.number).key("kind").text(to_string(passage.kind));
  write(json.key("speakers"), passage.speakers);
  write_roles(json.key("roles"), passage.speakers, article.people);
  json.key("text").text(passage.text);
  write(json.key("highlights"), passage.highlights);
  write(json.key("snippet"), passage.snippet);
  json.end_object();
}

void write(JsonWriter& json, const Hit& hit) {
  json.begin_object().key("rank").number(hit.rank).key("score").number(hit.score);
  write(json.key("article"), hit.article);
  json.key("matching_passages").number(hit.matching_passages).key("passages").begin_array();
  for (const PassageHit& passage : hit.passages) write(json, passage, hit.article);
  json.end_array().end_object();
}

void write(JsonWriter& json, const FacetResult& facet) {
  json.begin_array();
  for (const FacetCount& count : facet.counts) {
    json.begin_object().key("value").text(count.value);
    json.key("articles").number(count.articles).key("passages").number(count.passages).end_object();
  }
  json.end_array();
}

/// A facet that was asked for twice is one member.
std::vector<FacetResult> each_once(const std::vector<FacetResult>& facets) {
  std::vector<FacetResult> once;
  for (const FacetResult& facet : facets) {
    const auto is_same = [&](const FacetResult& other) { return other.facet == facet.facet; };
    if (std::none_of(once.begin(), once.end(), is_same)) once.push_back(facet);
  }
  return once;
}

void write(JsonWriter& json, const std::vector<QueryWarning>& warnings) {
  json.begin_array();
  for (const QueryWarning& warning : warnings) {
    json.begin_object().key("start_byte").number(warning.span.begin).key("end_byte").number(warning.span.end);
    json.key("message").text(warning.message).end_object();
  }
  json.end_array();
}

JsonWriter answer_to(std::string_view query, std::string_view id) {
  JsonWriter json;
  json.begin_object().key("format_version").number(kFormatVersion);
  if (!id.empty()) json.key("id").text(id);
  json.key("query").text(query);
  return json;
}

const char* name_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::Usage:
      return "usage";
    case ErrorCode::NotFound:
      return "not_found";
    case ErrorCode::Locked:
      return "locked";
    case ErrorCode::Incompatible:
      return "incompatible";
    case ErrorCode::Damaged:
      return "damaged";
    case ErrorCode::System:
      return "system";
    case ErrorCode::Interrupted:
      return "interrupted";
  }
  return "system";
}

}  // namespace

std::string render_json(const SearchPage& page, std::string_view id) {
  JsonWriter json = answer_to(page.query, id);
  json.key("total").begin_object().key("articles").number(page.total.articles);
  json.key("passages").number(page.total.passages).key("exact").boolean(page.total.exact).end_object();
  json.key("offset").number(page.offset).key("limit").number(page.limit).key("hits").begin_array();
  for (const Hit& hit : page.hits) write(json, hit);
  json.end_array().key("facets").begin_object();
  const std::vector<FacetResult> facets = each_once(page.facets);
  for (const FacetResult& facet : facets) write(json.key(to_string(facet.facet)), facet);
  json.end_object().key("more_facet_values").begin_object();
  for (const FacetResult& facet : facets) json.key(to_string(facet.facet)).number(facet.more);
  write(json.end_object().key("warnings"), page.warnings);
  return json.key("suggestion").text_or_null(page.suggestion).end_object().take();
}

std::string render_json(const Error& error, std::string_view query, std::string_view id) {
  JsonWriter json = answer_to(query, id);
  json.key("error").begin_object().key("code").text(name_of(error.code));
  json.key("exit_code").number(static_cast<std::size_t>(error.code)).key("message").text(error.message);
  json.key("hint").text_or_null(error.hint.empty() ? std::nullopt : std::optional(error.hint));
  return json.end_object().end_object().take();
}

std::string render_json(const Explanation& explanation, std::string_view query) {
  JsonWriter json = answer_to(query, "");
  json.key("tree").text(explanation.tree).key("compiled").text(explanation.compiled);
  write(json.key("terms"), explanation.terms);
  write(json.key("warnings"), explanation.warnings);
  return json.end_object().take();
}

std::string render_jsonl(const SearchPage& page) {
  std::string out;
  for (const Hit& hit : page.hits) {
    JsonWriter json;
    write(json, hit);
    out += json.take() + "\n";
  }
  return out;
}

}  // namespace pressmark
