#include "searcher/query/vocabulary.h"

#include <algorithm>

#include "common/unicode.h"
#include "searcher/query/edit_distance.h"

namespace pressmark {
namespace {

/// So many terms are looked at to find the most frequent ones.
constexpr std::size_t kMostLookedAt = 200'000;

void sort_unique(std::vector<std::string>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

}  // namespace

Vocabulary::Vocabulary(const Snapshot& snapshot) : snapshot_(snapshot) {
  for (const std::string& language : snapshot.languages()) stemmers_.emplace_back(language);
}

std::vector<std::string> Vocabulary::stems(const std::string& word) {
  std::vector<std::string> out;
  for (Stemmer& stemmer : stemmers_) {
    std::string stem(stemmer.stem(word));
    if (std::find(out.begin(), out.end(), stem) == out.end()) out.push_back(std::move(stem));
  }
  return out;
}

std::vector<std::string> Vocabulary::relatives(const std::string& word) {
  std::vector<std::string> out{word};
  const Xapian::Database& database = snapshot_.all();
  for (const std::string& stem : stems(word)) {
    const std::string key = make_term(dictionary::kStemWords, stem);
    for (auto it = database.synonyms_begin(key); it != database.synonyms_end(key); ++it) out.push_back(*it);
  }
  sort_unique(out);
  return out;
}

Vocabulary::Expansion Vocabulary::expand(std::string_view prefix, const std::string& beginning) {
  const std::string start = std::string(prefix) + beginning;
  const Xapian::Database& database = snapshot_.all();
  std::vector<std::pair<Xapian::doccount, std::string>> found;
  Expansion out;
  for (auto it = database.allterms_begin(start); it != database.allterms_end(start); ++it) {
    if (found.size() == kMostLookedAt) {
      out.cut = true;
      break;
    }
    found.emplace_back(it.get_termfreq(), (*it).substr(prefix.size()));
  }
  if (found.size() > kMaxExpansion) {
    out.cut = true;
    std::nth_element(found.begin(), found.begin() + kMaxExpansion, found.end(), [](const auto& a, const auto& b) {
      return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    found.resize(kMaxExpansion);
  }
  for (auto& [frequency, word] : found) out.words.push_back(std::move(word));
  std::sort(out.words.begin(), out.words.end());
  return out;
}

std::optional<std::string> Vocabulary::nearest_name(std::string_view prefix, const std::string& text) const {
  const std::string space = std::string(dictionary::kNames) + std::string(prefix);
  const std::string part = text.substr(text.rfind(' ') + 1);
  const std::string start = space + part.substr(0, decode_utf8(part, 0).length);
  const Xapian::Database& database = snapshot_.all();
  std::optional<std::string> best;
  std::size_t least = part.size() < 5 ? 2 : 3;
  for (auto it = database.synonym_keys_begin(start); it != database.synonym_keys_end(start); ++it) {
    const std::string candidate = (*it).substr(space.size());
    const std::size_t n = edit_distance(part, candidate, least);
    if (n < least) {
      least = n;
      best = candidate;
    }
  }
  return best;
}

std::vector<std::string> Vocabulary::names_with_part(std::string_view prefix, const std::string& part,
                                                     bool beginning) const {
  const std::string space = std::string(dictionary::kNames) + std::string(prefix);
  const Xapian::Database& database = snapshot_.all();
  std::vector<std::string> keys;
  const auto add = [&](const std::string& key) {
    for (auto it = database.synonyms_begin(key); it != database.synonyms_end(key); ++it) keys.push_back(*it);
  };
  if (beginning) {
    const std::string start = space + part;
    for (auto it = database.synonym_keys_begin(start); it != database.synonym_keys_end(start); ++it) add(*it);
  } else {
    add(make_term(space, part));
  }
  sort_unique(keys);
  return keys;
}

}  // namespace pressmark
