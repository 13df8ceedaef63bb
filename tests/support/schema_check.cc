#include "tests/support/schema_check.h"

#include <algorithm>
#include <fstream>
#include <regex>
#include <set>

namespace pressmark {

namespace {

using nlohmann::json;

const std::set<std::string> kKeywords = {"$schema", "$id",         "$defs",      "$ref",
                                         "title",   "description", "type",       "const",
                                         "enum",    "required",    "properties", "additionalProperties",
                                         "items",   "minimum",     "minLength",  "pattern"};

bool has_type(const json& value, const std::string& type) {
  if (type == "object") return value.is_object();
  if (type == "array") return value.is_array();
  if (type == "string") return value.is_string();
  if (type == "boolean") return value.is_boolean();
  if (type == "null") return value.is_null();
  if (type == "integer") return value.is_number_integer();
  return type == "number" && value.is_number();
}

bool has_some_type(const json& value, const json& types) {
  if (types.is_string()) return has_type(value, types);
  return std::any_of(types.begin(), types.end(), [&](const json& type) { return has_type(value, type); });
}

}  // namespace

std::vector<std::string> SchemaCheck::errors(const json& value, const std::string& schema_file) {
  errors_.clear();
  check(value, file(schema_file), schema_file, "");
  return errors_;
}

const json& SchemaCheck::file(const std::string& name) {
  const auto [entry, is_new] = files_.try_emplace(name);
  if (is_new) {
    std::ifstream in(folder_ / name);
    entry->second = json::parse(in, nullptr, false);
    if (entry->second.is_discarded()) errors_.push_back(name + " is no JSON or not there");
  }
  return entry->second;
}

void SchemaCheck::check(const json& value, const json& schema, const std::string& in_file, const std::string& place) {
  if (!schema.is_object()) return errors_.push_back(place + ": no schema in " + in_file);
  for (const auto& item : schema.items()) {
    if (kKeywords.count(item.key()) == 0) errors_.push_back(in_file + ": unknown keyword " + item.key());
  }
  if (schema.contains("$ref")) check_reference(value, schema["$ref"], in_file, place);
  if (schema.contains("type") && !has_some_type(value, schema["type"])) {
    errors_.push_back(place + ": not of type " + schema["type"].dump());
  }
  if (schema.contains("const") && value != schema["const"])
    errors_.push_back(place + ": not " + schema["const"].dump());
  if (schema.contains("enum") && std::count(schema["enum"].begin(), schema["enum"].end(), value) == 0) {
    errors_.push_back(place + ": none of " + schema["enum"].dump());
  }
  if (schema.contains("minimum") && value.is_number() && value < schema["minimum"])
    errors_.push_back(place + ": too small");
  if (value.is_string()) {
    const std::string text = value;
    if (schema.contains("minLength") && text.size() < schema["minLength"]) errors_.push_back(place + ": too short");
    if (schema.contains("pattern") && !std::regex_search(text, std::regex(schema["pattern"].get<std::string>()))) {
      errors_.push_back(place + ": does not match " + schema["pattern"].dump());
    }
  }
  if (value.is_array() && schema.contains("items")) {
    std::size_t i = 0;
    for (const json& item : value) check(item, schema["items"], in_file, place + "/" + std::to_string(i++));
  }
  if (value.is_object()) check_object(value, schema, in_file, place);
}

void SchemaCheck::check_object(const json& value, const json& schema, const std::string& in_file,
                               const std::string& place) {
  for (const json& name : schema.value("required", json::array())) {
    if (!value.contains(name.get<std::string>())) errors_.push_back(place + ": lacks " + name.dump());
  }
  const json properties = schema.value("properties", json::object());
  for (const auto& item : value.items()) {
    const std::string inside = place + "/" + item.key();
    if (properties.contains(item.key())) {
      check(item.value(), properties[item.key()], in_file, inside);
    } else if (schema.contains("additionalProperties")) {
      const json& others = schema["additionalProperties"];
      if (others.is_object()) {
        check(item.value(), others, in_file, inside);
      } else if (!others.get<bool>()) {
        errors_.push_back(inside + ": unknown member");
      }
    }
  }
}

void SchemaCheck::check_reference(const json& value, const std::string& target, const std::string& in_file,
                                  const std::string& place) {
  const std::size_t hash = std::min(target.find('#'), target.size());
  const std::string name = hash == 0 ? in_file : target.substr(0, hash);
  const json& whole = file(name);
  const std::string pointer = hash < target.size() ? target.substr(hash + 1) : "";
  const json::json_pointer at(pointer);
  if (!whole.contains(at)) return errors_.push_back(place + ": nothing at " + target);
  check(value, whole[at], name, place);
}

}  // namespace pressmark
