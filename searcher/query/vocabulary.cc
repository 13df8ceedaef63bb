#include "searcher/query/vocabulary.h"

#include <algorithm>

#include "common/count_bits.h"
#include "common/unicode.h"
#include "searcher/query/edit_distance.h"
#include "searcher/query/scripts.h"
#include "searcher/query/word_lists.h"

namespace pressmark {
namespace {

/// So many terms are looked at to find the most frequent ones.
constexpr std::size_t kMostLookedAt = 200'000;

/// A word in more passages than this is spelled as it is meant.
constexpr Xapian::doccount kRare = 2;
constexpr Xapian::doccount kMuchMoreFrequent = 10;
/// Shorter sounds are those of too many words.
constexpr std::size_t kShortestSound = 4;

void sort_unique(std::vector<std::string>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

/// Each wrong letter brings at most one that the other word does not have.
bool have_too_many_others(std::uint64_t a, std::uint64_t b, std::size_t wrong) {
  return count_bits(a & ~b) > wrong || count_bits(b & ~a) > wrong;
}

}  // namespace

const std::vector<std::string>& Vocabulary::stems(const std::string& word) {
  std::optional<Words>& known = known_[word].stems;
  if (known) return *known;
  known.emplace();
  for (Stemmer& stemmer : snapshot_.stemmers()) {
    std::string stem(stemmer.stem(word));
    if (std::find(known->begin(), known->end(), stem) == known->end()) known->push_back(std::move(stem));
  }
  return *known;
}

const std::vector<std::string>& Vocabulary::relatives(const std::string& word) {
  std::optional<Words>& known = known_[word].relatives;
  if (known) return *known;
  Words out{word};
  for (const std::string& stem : stems(word)) {
    const std::vector<std::string>& words = words_of_stem(stem);
    out.insert(out.end(), words.begin(), words.end());
  }
  sort_unique(out);
  return known.emplace(std::move(out));
}

const std::vector<std::string>& Vocabulary::in_other_scripts(const std::string& word) {
  std::optional<Words>& known = known_[word].others;
  return known ? *known : known.emplace(find_in_other_scripts(word));
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

std::optional<std::string> Vocabulary::nearest_word(const std::string& word) const {
  const std::size_t letters = std::max(edit_distance(word, {}, 64), std::size_t{1});
  if (letters < 4 || letters > 40) return std::nullopt;
  const Xapian::doccount known = frequency(make_term(prefix::kWord, word));
  if (known > kRare) return std::nullopt;
  // Names are spelled in many ways; their beginning seldom.
  const std::string start = word.substr(0, decode_utf8(word, 0).length);
  const std::size_t most = letters < 6 ? 1 : 2;
  std::optional<std::size_t> best;
  std::size_t least = most + 1;
  const std::uint64_t asked = letters_of(word);
  const WordList& words = snapshot_.words_beginning_with(start);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words.documents(i) <= known * kMuchMoreFrequent) continue;
    if (have_too_many_others(words.letters(i), asked, most)) continue;
    const std::size_t n = edit_distance(word, words.word(i), most + 1);
    if (n == 0 || n > most) continue;
    if (n > least || (n == least && words.documents(i) <= words.documents(*best))) continue;
    least = n;
    best = i;
  }
  if (!best) return std::nullopt;
  return std::string(words.word(*best));
}

std::vector<std::string> Vocabulary::find_in_other_scripts(const std::string& word) const {
  if (word.size() < kShortestSound) return {};
  if (is_latin(word)) return snapshot_.words_in_other_scripts(word);
  const std::string wanted = sound(word);
  if (wanted.size() < kShortestSound) return {};
  const Xapian::Database& database = snapshot_.all();
  std::vector<std::string> found;
  // The same sound may begin with other letters (x, ks), but seldom does.
  const std::string start = wanted.substr(0, 1);
  std::size_t seen = 0;
  for (auto it = database.allterms_begin(start); it != database.allterms_end(start) && seen < kMostLookedAt;
       ++it, ++seen) {
    const std::string candidate = *it;
    if (is_latin(candidate) && sound(candidate) == wanted) found.push_back(candidate);
  }
  return found;
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
