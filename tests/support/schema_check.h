#pragma once

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace pressmark {

/// Checks JSON against the schemas of a folder, for as much of JSON Schema as they use: type, const, enum, required,
/// properties, additionalProperties, items, minimum, minLength, pattern, and $ref to other files and to $defs. Any
/// other keyword is reported, so that nothing in a schema goes unchecked.
class SchemaCheck {
 public:
  explicit SchemaCheck(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// What is wrong with `value`, each with its place ("/hits/0/rank: …"); empty when nothing is.
  std::vector<std::string> errors(const nlohmann::json& value, const std::string& schema_file);

 private:
  const nlohmann::json& file(const std::string& name);
  void check(const nlohmann::json& value, const nlohmann::json& schema, const std::string& in_file,
             const std::string& place);
  void check_object(const nlohmann::json& value, const nlohmann::json& schema, const std::string& in_file,
                    const std::string& place);
  void check_reference(const nlohmann::json& value, const std::string& target, const std::string& in_file,
                       const std::string& place);

  std::filesystem::path folder_;
  std::map<std::string, nlohmann::json> files_;
  std::vector<std::string> errors_;
};

}  // namespace pressmark
