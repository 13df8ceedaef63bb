#include <nlohmann/json.hpp>

#include "pressmark/indexer.h"

namespace pressmark {
namespace {

// Keeps the order in which keys are set: people read this, too.
using Json = nlohmann::ordered_json;

Json counts(const std::vector<NameCount>& list, const char* unit) {
  Json array = Json::array();
  for (const NameCount& entry : list) array.push_back({{"name", entry.name}, {unit, entry.count}});
  return array;
}

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

}  // namespace

std::string to_json(const IndexInfo& info) {
  Json json;
  json["format_version"] = 1;
  json["path"] = info.path.string();
  json["single_file"] = info.single_file;
  json["readable"] = info.readable;
  json["schema"] = text_or_null(info.schema);
  json["analyzer"] = text_or_null(info.analyzer);
  json["written_by"] = text_or_null(info.versions);
  json["builder"] = text_or_null(info.builder);
  json["uuid"] = info.uuid;
  json["revision"] = info.revision;
  json["articles"] = info.articles;
  json["passages"] = info.passages;
  json["first_date"] = text_or_null(info.first_date);
  json["last_date"] = text_or_null(info.last_date);
  json["sources"] = counts(info.sources, "articles");
  json["languages"] = counts(info.languages, "articles");
  json["files"] = info.files;
  json["failures"] = Json::array();
  for (const InputFailure& failure : info.failures) {
    json["failures"].push_back({{"path", failure.path}, {"line", failure.line}, {"message", failure.message}});
  }
  json["bytes"] = info.bytes;
  json["tables"] = counts(info.tables, "bytes");
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace pressmark
