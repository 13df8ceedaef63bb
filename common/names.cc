#include "common/names.h"

#include <algorithm>

#include "common/analyzer.h"

namespace pressmark {

std::vector<std::string> name_parts(std::string_view name) {
  static thread_local Analyzer analyzer;  // opening an ICU iterator costs more than most names
  std::vector<std::string> parts;
  for (const Token& token : analyzer.analyze(name)) {
    if (!token.joined) parts.emplace_back(token.term);
  }
  return parts;
}

std::string name_key(std::string_view name) {
  std::string key;
  for (const std::string& part : name_parts(name)) {
    if (!key.empty()) key += ' ';
    key += part;
  }
  return key;
}

bool name_contains(const std::vector<std::string>& name, const std::vector<std::string>& wanted) {
  return !wanted.empty() && std::search(name.begin(), name.end(), wanted.begin(), wanted.end()) != name.end();
}

}  // namespace pressmark
