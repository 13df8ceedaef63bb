#include <nlohmann/json.hpp>

#include "pressmark/indexer.h"

namespace pressmark {
namespace {

using Json = nlohmann::ordered_json;

template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json quote_json(const Quote& quote) {
  return {{"start_byte", quote.span.begin},
          {"end_byte", quote.span.end},
          {"kind", to_string(quote.kind)},
          {"cue", or_null(quote.cue)},
          {"speaker", or_null(quote.speaker)}};
}

Json paragraph_json(const Paragraph& paragraph) {
  Json quotes = Json::array();
  for (const Quote& quote : paragraph.quotes) quotes.push_back(quote_json(quote));
  const auto& span = paragraph.source_span;
  return {{"kind", to_string(paragraph.kind)},
          {"text", paragraph.text},
          {"start_byte", span ? Json(span->begin) : Json(nullptr)},
          {"end_byte", span ? Json(span->end) : Json(nullptr)},
          {"speakers", paragraph.speakers},
          {"quotes", std::move(quotes)}};
}

}  // namespace

std::string to_json(const Article& article) {
  Json paragraphs = Json::array();
  for (const Paragraph& paragraph : article.paragraphs) paragraphs.push_back(paragraph_json(paragraph));
  Json people = Json::array();
  for (const Person& person : article.people) {
    people.push_back({{"name", person.name},
                      {"honorific", or_null(person.honorific)},
                      {"role", or_null(person.role)},
                      {"mentions", person.mentions}});
  }
  Json warnings = Json::array();
  for (const Warning& warning : article.warnings) warnings.push_back({{"message", warning.message}});
  const Json object{{"format_version", 1},
                    {"id", article.id},
                    {"path", article.path},
                    {"url", or_null(article.url)},
                    {"title", or_null(article.title)},
                    {"source", or_null(article.source)},
                    {"agency", or_null(article.agency)},
                    {"authors", article.authors},
                    {"date", article.date ? Json(to_iso(*article.date)) : Json(nullptr)},
                    {"published", or_null(article.published)},
                    {"language", or_null(article.language)},
                    {"paragraphs", std::move(paragraphs)},
                    {"people", std::move(people)},
                    {"warnings", std::move(warnings)}};
  return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace pressmark
