#include "searcher/facets/value_groups.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>
#include <utility>

#include "common/names.h"
#include "common/schema.h"
#include "searcher/query/people.h"

namespace pressmark {
namespace {

std::string first_and_last(const std::string& key) {
  const std::vector<std::string> parts = split_key(key);
  return parts.size() < 2 ? key : parts.front() + ' ' + parts.back();
}

/// Gives each key the first key of the person it names. Most keys share nothing with others, and need no look-up.
std::unordered_map<std::string, std::string> people_of(const std::vector<std::string>& keys, std::string_view prefix,
                                                       const Vocabulary& vocabulary) {
  std::map<std::string, std::vector<std::string>> alike;
  for (const std::string& key : keys) alike[first_and_last(key)].push_back(key);
  std::unordered_map<std::string, std::string> people;
  for (auto& [shared, its] : alike) {
    std::sort(its.begin(), its.end());
    its.erase(std::unique(its.begin(), its.end()), its.end());
    for (const std::string& key : its) {
      people[key] = its.size() == 1 ? key : same_person(vocabulary, prefix, key).front();
    }
  }
  return people;
}

void find_twins(const ValueRows& rows, ValueGroups& groups) {
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const Column::Numbers its = rows[row];
    for (const std::uint32_t* value = its.begin(); value != its.end(); ++value) {
      const std::uint32_t group = groups.group_of[*value];
      const bool is_twin =
          std::any_of(its.begin(), value, [&](std::uint32_t v) { return groups.group_of[v] == group; });
      if (is_twin) groups.twins.emplace_back(static_cast<std::uint32_t>(row), group);
    }
  }
}

}  // namespace

ValueGroups group_values(Facet facet, const Column& column, const ValueRows& rows, const Vocabulary& vocabulary) {
  ValueGroups out;
  const bool are_names = facet == Facet::Source || facet == Facet::Author || facet == Facet::Speaker;
  std::vector<std::string> keys;
  for (std::uint32_t i = 0; i < column.value_count(); ++i) {
    keys.push_back(are_names ? name_key(column.value(i)) : column.value(i));
    const auto spaces = std::count(keys.back().begin(), keys.back().end(), ' ');
    out.parts_of.push_back(static_cast<std::uint32_t>(spaces + 1));
  }
  std::unordered_map<std::string, std::string> people;
  if (facet == Facet::Author) people = people_of(keys, prefix::kAuthor, vocabulary);
  if (facet == Facet::Speaker) people = people_of(keys, prefix::kSpeaker, vocabulary);
  std::unordered_map<std::string, std::uint32_t> numbers;
  for (const std::string& key : keys) {
    const auto person = people.find(key);
    const std::string& group = person == people.end() ? key : person->second;
    const auto [known, is_new] = numbers.try_emplace(group, static_cast<std::uint32_t>(out.keys.size()));
    if (is_new) out.keys.push_back(group);
    out.group_of.push_back(known->second);
  }
  out.by_key.resize(out.keys.size());
  std::iota(out.by_key.begin(), out.by_key.end(), 0U);
  std::sort(out.by_key.begin(), out.by_key.end(),
            [&](std::uint32_t a, std::uint32_t b) { return out.keys[a] < out.keys[b]; });
  find_twins(rows, out);
  return out;
}

}  // namespace pressmark
