#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/unicode.h"
#include "pressmark/render.h"

namespace pressmark {

namespace {

/// Members come out in the order they were put in.
using Json = nlohmann::ordered_json;

constexpr int kFormatVersion = 1;

bool is_invisible(char32_t c) {
  return c == 0x7F || (c >= 0x80 && c < 0xA0) || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0x061C || c == 0xFEFF;
}

/// Characters that would act on a terminal or reorder a line are written as \uXXXX: the same JSON, harmless to look at.
/// They stand only inside strings, so the text can be treated as a whole.
std::string with_invisible_escaped(const std::string& json) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string out;
  out.reserve(json.size());
  std::size_t copied = 0;
  for (std::size_t at = 0; at < json.size();) {
    const auto byte = static_cast<unsigned char>(json[at]);
    // All of them begin with one of these bytes.
    if (byte != 0x7F && byte != 0xC2 && byte != 0xD8 && byte != 0xE2 && byte != 0xEF) {
      ++at;
      continue;
    }
    const CodePoint c = decode_utf8(json, at);
    if (is_invisible(c.value)) {
      out.append(json, copied, at - copied);
      out += "\\u";
      for (unsigned shift = 16; shift > 0; shift -= 4) out += kHex[(c.value >> (shift - 4)) & 0xFU];
      copied = at + c.length;
    }
    at += c.length;
  }
  out.append(json, copied);
  return out;
}

/// One line; malformed UTF-8 becomes U+FFFD.
std::string dumped(const Json& json) {
  return with_invisible_escaped(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json to_json(const std::vector<TextSpan>& spans) {
  Json array = Json::array();
  for (const TextSpan span : spans) array.push_back({{"start_byte", span.begin}, {"end_byte", span.end}});
  return array;
}

Json to_json(const ArticleInfo& article) {
  return {{"id", article.id},
          {"title", article.title},
          {"title_highlights", to_json(article.title_highlights)},
          {"source", or_null(article.source)},
          {"agency", or_null(article.agency)},
          {"authors", article.authors},
          {"date", article.date ? Json(to_iso(*article.date)) : Json(nullptr)},
          {"url", or_null(article.url)},
          {"path", article.path},
          {"language", or_null(article.language)}};
}

Json to_json(const PassageHit& passage, const ArticleInfo& article) {
  Json roles = Json::array();
  for (const std::string& speaker : passage.speakers) {
    std::string role;
    for (const Person& person : article.people) {
      if (person.name == speaker) role = person.role;
    }
    roles.push_back(role.empty() ? Json(nullptr) : Json(role));
  }
  return {{"number", passage.number},
          {"kind", to_string(passage.kind)},
          {"speakers", passage.speakers},
          {"roles", std::move(roles)},
          {"text", passage.text},
          {"highlights", to_json(passage.highlights)},
          {"snippet",
           {{"text", passage.snippet.text},
            {"highlights", to_json(passage.snippet.highlights)},
            {"cut_front", passage.snippet.cut_front},
            {"cut_back", passage.snippet.cut_back}}}};
}

Json to_json(const Hit& hit) {
  Json passages = Json::array();
  for (const PassageHit& passage : hit.passages) passages.push_back(to_json(passage, hit.article));
  return {{"rank", hit.rank},
          {"score", hit.score},
          {"article", to_json(hit.article)},
          {"matching_passages", hit.matching_passages},
          {"passages", std::move(passages)}};
}

Json to_json(const std::vector<FacetResult>& facets) {
  Json object = Json::object();
  for (const FacetResult& facet : facets) {
    Json values = Json::array();
    for (const FacetCount& count : facet.counts) {
      values.push_back({{"value", count.value}, {"articles", count.articles}, {"passages", count.passages}});
    }
    object[to_string(facet.facet)] = std::move(values);
  }
  return object;
}

/// How many values each facet has beyond those shown.
Json more_values(const std::vector<FacetResult>& facets) {
  Json object = Json::object();
  for (const FacetResult& facet : facets) object[to_string(facet.facet)] = facet.more;
  return object;
}

Json to_json(const std::vector<QueryWarning>& warnings) {
  Json array = Json::array();
  for (const QueryWarning& warning : warnings) {
    array.push_back({{"start_byte", warning.span.begin}, {"end_byte", warning.span.end}, {"message", warning.message}});
  }
  return array;
}

Json answer_to(std::string_view query, std::string_view id) {
  Json object = {{"format_version", kFormatVersion}};
  if (!id.empty()) object["id"] = id;
  object["query"] = query;
  return object;
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
  Json object = answer_to(page.query, id);
  object["total"] = {{"articles", page.total.articles}, {"passages", page.total.passages}, {"exact", page.total.exact}};
  object["offset"] = page.offset;
  object["limit"] = page.limit;
  Json hits = Json::array();
  for (const Hit& hit : page.hits) hits.push_back(to_json(hit));
  object["hits"] = std::move(hits);
  object["facets"] = to_json(page.facets);
  object["more_facet_values"] = more_values(page.facets);
  object["warnings"] = to_json(page.warnings);
  object["suggestion"] = or_null(page.suggestion);
  return dumped(object);
}

std::string render_json(const Error& error, std::string_view query, std::string_view id) {
  Json object = answer_to(query, id);
  object["error"] = {{"code", name_of(error.code)},
                     {"exit_code", static_cast<int>(error.code)},
                     {"message", error.message},
                     {"hint", error.hint.empty() ? Json(nullptr) : Json(error.hint)}};
  return dumped(object);
}

std::string render_json(const Explanation& explanation, std::string_view query) {
  Json object = answer_to(query, "");
  object["tree"] = explanation.tree;
  object["compiled"] = explanation.compiled;
  object["terms"] = explanation.terms;
  object["warnings"] = to_json(explanation.warnings);
  return dumped(object);
}

std::string render_jsonl(const SearchPage& page) {
  std::string out;
  for (const Hit& hit : page.hits) out += dumped(to_json(hit)) + "\n";
  return out;
}

}  // namespace pressmark
