#include "searcher/query/people.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "common/names.h"

namespace pressmark {
namespace {

using Parts = std::vector<std::string>;

/// "k" for "kumar", in either direction.
bool same_or_initial(const std::string& a, const std::string& b) {
  if (a == b) return true;
  return (a.size() == 1 && b.compare(0, 1, a) == 0) || (b.size() == 1 && a.compare(0, 1, b) == 0);
}

/// Whether the middle parts of `shorter` stand in `longer` in this order.
bool middles_fit(const Parts& shorter, const Parts& longer) {
  std::size_t at = 1;
  for (std::size_t i = 1; i + 1 < shorter.size(); ++i) {
    while (at + 1 < longer.size() && !same_or_initial(shorter[i], longer[at])) ++at;
    if (at + 1 >= longer.size()) return false;
    ++at;
  }
  return true;
}

bool all_compatible(const std::vector<std::string>& keys) {
  for (std::size_t i = 0; i < keys.size(); ++i) {
    for (std::size_t j = i + 1; j < keys.size(); ++j) {
      if (!compatible(split_key(keys[i]), split_key(keys[j]))) return false;
    }
  }
  return true;
}

std::string first_and_last(const Parts& parts) { return parts.front() + ' ' + parts.back(); }

std::vector<std::string> intersection(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string> out;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

/// Keys that have all the parts, in any order.
std::vector<std::string> candidates(const Vocabulary& vocabulary, std::string_view prefix, const Parts& wanted,
                                    bool beginning) {
  std::vector<std::string> keys = vocabulary.names_with_part(prefix, wanted.back(), beginning);
  for (std::size_t i = 0; i + 1 < wanted.size() && !keys.empty(); ++i) {
    keys = intersection(keys, vocabulary.names_with_part(prefix, wanted[i], false));
  }
  return keys;
}

bool contains_beginning(const Parts& name, const Parts& wanted) {
  const auto fits = [](const std::string& part, const std::string& beginning) {
    return part.compare(0, beginning.size(), beginning) == 0;
  };
  for (std::size_t at = 0; at + wanted.size() <= name.size(); ++at) {
    const bool same = std::equal(wanted.begin(), wanted.end() - 1, name.begin() + static_cast<std::ptrdiff_t>(at));
    if (same && fits(name[at + wanted.size() - 1], wanted.back())) return true;
  }
  return false;
}

}  // namespace

std::vector<std::string> split_key(std::string_view key) {
  Parts parts;
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t end = std::min(key.find(' ', at), key.size());
    if (end > at) parts.emplace_back(key.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

bool compatible(const Parts& a, const Parts& b) {
  if (a == b) return true;
  if (a.size() < 2 || b.size() < 2 || a.front() != b.front() || a.back() != b.back()) return false;
  return a.size() <= b.size() ? middles_fit(a, b) : middles_fit(b, a);
}

std::vector<std::vector<std::string>> group_people(std::vector<std::string> keys) {
  std::map<std::string, std::vector<std::string>> buckets;
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  std::vector<std::vector<std::string>> people;
  for (std::string& key : keys) {
    const Parts parts = split_key(key);
    if (parts.size() < 2) {
      people.push_back({std::move(key)});
    } else {
      buckets[first_and_last(parts)].push_back(std::move(key));
    }
  }
  for (auto& [name, bucket] : buckets) {
    if (all_compatible(bucket)) {
      people.push_back(std::move(bucket));
    } else {
      for (std::string& key : bucket) people.push_back({std::move(key)});
    }
  }
  std::sort(people.begin(), people.end());
  return people;
}

bool is_people(std::string_view prefix) { return prefix == prefix::kSpeaker || prefix == prefix::kAuthor; }

std::vector<std::string> same_person(const Vocabulary& vocabulary, std::string_view prefix, const std::string& key) {
  const Parts parts = split_key(key);
  if (parts.size() < 2 || !is_people(prefix)) return {key};
  std::vector<std::string> bucket{key};
  for (std::string& other : candidates(vocabulary, prefix, {parts.front(), parts.back()}, false)) {
    const Parts name = split_key(other);
    if (name.front() == parts.front() && name.back() == parts.back()) bucket.push_back(std::move(other));
  }
  for (std::vector<std::string>& person : group_people(std::move(bucket))) {
    if (std::binary_search(person.begin(), person.end(), key)) return std::move(person);
  }
  return {key};
}

std::string display_name(const Snapshot& snapshot, std::string_view prefix, const std::string& key) {
  const Xapian::Database& database = snapshot.all();
  const auto it = database.postlist_begin(make_term(prefix, key));
  if (it == database.postlist_end(make_term(prefix, key))) return key;
  const Xapian::Document document = database.get_document(*it);
  const std::uint32_t first = prefix == prefix::kSpeaker ? slot::kFirstSpeaker : slot::kFirstAuthor;
  const std::uint32_t count = prefix == prefix::kSpeaker ? kMaxSpeakers : kMaxAuthors;
  for (std::uint32_t i = first; i < first + count; ++i) {
    std::string value = document.get_value(i);
    if (!value.empty() && name_key(value) == key) return value;
  }
  return key;
}

NameMatch find_names(const Vocabulary& vocabulary, std::string_view prefix, const std::string& text, bool quoted,
                     bool beginning) {
  const Parts wanted = split_key(text);
  if (wanted.empty()) return {};
  const std::vector<std::string> known = candidates(vocabulary, prefix, wanted, beginning);
  if (quoted && std::binary_search(known.begin(), known.end(), text)) {
    return {{same_person(vocabulary, prefix, text)}, true};
  }
  std::vector<std::string> found;
  for (const std::string& key : known) {
    const Parts name = split_key(key);
    const bool fits = beginning ? contains_beginning(name, wanted) : name_contains(name, wanted);
    if (fits) found.push_back(key);
  }
  if (wanted.size() > 1 && !beginning && is_people(prefix)) {
    // Middle names may be left out on either side.
    for (std::string& key : candidates(vocabulary, prefix, {wanted.front(), wanted.back()}, false)) {
      if (compatible(split_key(key), wanted)) found.push_back(std::move(key));
    }
  }
  NameMatch match;
  std::vector<std::string> all;
  for (const std::string& key : found) {
    for (std::string& name : same_person(vocabulary, prefix, key)) all.push_back(std::move(name));
  }
  match.people = group_people(std::move(all));
  return match;
}

}  // namespace pressmark
