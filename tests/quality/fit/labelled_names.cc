#include "tests/quality/fit/labelled_names.h"

#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>
#include <set>
#include <string_view>

#include "common/unicode.h"
#include "indexer/extraction/name_evidence.h"
#include "indexer/extraction/publication_names.h"
#include "indexer/extraction/source.h"
#include "indexer/extraction/source_features.h"
#include "tests/quality/fit/labelled_pages.h"

namespace pressmark::fit {
namespace {

/// What names that differ in little have in common: "The Harbour-Post" and "harbourpost.com".
std::string plain_name(std::string_view name) {
  const std::string folded = fold(name);
  std::string words;  // with one space between them
  for (const char c : folded) {
    const bool marks = static_cast<unsigned char>(c) < 0x80 && std::isalnum(static_cast<unsigned char>(c)) == 0;
    if (!marks) {
      words += c;
    } else if (!words.empty() && words.back() != ' ') {
      words += ' ';
    }
  }
  std::string_view rest = words;
  if (!rest.empty() && rest.back() == ' ') rest.remove_suffix(1);
  for (const std::string_view article : {"the ", "der ", "die ", "das ", "le ", "la ", "el ", "il "}) {
    if (rest.substr(0, article.size()) != article) continue;
    rest.remove_prefix(article.size());
    break;
  }
  for (const std::string_view ending : {" com", " org", " net", " co uk", " news website", " online", " website"}) {
    if (rest.size() <= ending.size() || rest.substr(rest.size() - ending.size()) != ending) continue;
    rest.remove_suffix(ending.size());
    break;
  }
  std::string plain;
  std::copy_if(rest.begin(), rest.end(), std::back_inserter(plain), [](char c) { return c != ' '; });
  return plain;
}

/// "harbourpost" of "www.harbourpost.co.uk"
std::string brand_of_domain(const std::string& domain) {
  std::vector<std::string> labels(1);
  for (const char c : domain) c == '.' ? static_cast<void>(labels.emplace_back()) : labels.back().push_back(c);
  if (labels.size() < 2) return domain;
  static const std::set<std::string> kKinds{"co", "com", "org", "net", "ac", "gov", "or", "ne"};
  const bool two = labels.size() > 2 && kKinds.count(labels[labels.size() - 2]) != 0 && labels.back().size() == 2;
  return labels[labels.size() - (two ? 3 : 2)];
}

std::set<std::string> right_names(const nlohmann::json& gold) {
  std::set<std::string> names{plain_name(text_at(gold, "source")), plain_name(text_at(gold, "domain")),
                              plain_name(brand_of_domain(text_at(gold, "domain")))};
  if (const auto aliases = gold.find("source_aliases"); aliases != gold.end() && aliases->is_array()) {
    for (const auto& alias : *aliases) names.insert(plain_name(alias.get<std::string>()));
  }
  names.erase("");
  return names;
}

std::vector<LabelledChoice::Option> names_of(const nlohmann::json& gold, const ChosenLines& page) {
  const std::set<std::string> right = right_names(gold);
  const NameEvidence evidence(page.lines, page.titles.find(page.body_begin).value_or(page.lines.size()));
  std::vector<LabelledChoice::Option> names;
  for (const NameEvidence::Candidate& candidate : evidence.candidates()) {
    std::string name = publication_name(candidate);
    SourceFeatures features = features_of_places(candidate);
    add_features_of_words(candidate, features);
    const bool is_right = right.count(plain_name(name)) != 0;
    names.push_back({std::move(name), {features.begin(), features.end()}, is_right});
  }
  return names;
}

}  // namespace

std::vector<LabelledChoice> read_names(const std::filesystem::path& folder) {
  return read_choices(
      folder, "source", [](const nlohmann::json&) { return true; }, names_of);
}

}  // namespace pressmark::fit
