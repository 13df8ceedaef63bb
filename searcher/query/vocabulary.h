#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "common/schema.h"
#include "searcher/query/snapshot.h"

namespace pressmark {

/// What the index knows of words and names. For one request: what it was asked once it knows. Throws Xapian's errors.
class Vocabulary {
 public:
  explicit Vocabulary(const Snapshot& snapshot) : snapshot_(snapshot) {}

  /// The word's stems in the languages of the index, each once, the most used language's first.
  const std::vector<std::string>& stems(const std::string& word);

  /// The words of the index with one of the stems of `word`, itself among them.
  const std::vector<std::string>& relatives(const std::string& word);

  /// The words of the index with that stem, sorted.
  const std::vector<std::string>& words_of_stem(const std::string& stem) const { return snapshot_.words_of_stem(stem); }

  /// The words that begin so and stand under the term prefix; of too many the most frequent ones.
  struct Expansion {
    std::vector<std::string> words;
    bool cut = false;
  };
  Expansion expand(std::string_view prefix, const std::string& beginning);

  /// In how many documents the term is.
  Xapian::doccount frequency(const std::string& term) const {
    return static_cast<Xapian::doccount>(snapshot_.counts(term).documents);
  }

  /// The keys of the names under a term prefix that have this part, or a part that begins so; sorted.
  std::vector<std::string> names_with_part(std::string_view prefix, const std::string& part, bool beginning) const;

  /// The known word most like `word`, where the word itself is unknown or much rarer: one letter wrong, two in longer
  /// words.
  std::optional<std::string> nearest_word(const std::string& word) const;

  /// Words of the index in another script that sound like `word`: "токаев" -> "tokayev", and the other way round.
  const std::vector<std::string>& in_other_scripts(const std::string& word);

  /// The known name part most like `text`: two letters wrong at most.
  std::optional<std::string> nearest_name(std::string_view prefix, const std::string& text) const;

 private:
  using Words = std::vector<std::string>;
  struct Known {
    std::optional<Words> stems;
    std::optional<Words> relatives;
    std::optional<Words> others;  ///< in other scripts
  };

  Words find_in_other_scripts(const std::string& word) const;

  const Snapshot& snapshot_;
  std::unordered_map<std::string, Known> known_;
};

/// A wildcard asks for at most so many words.
inline constexpr std::size_t kMaxExpansion = 500;

}  // namespace pressmark
