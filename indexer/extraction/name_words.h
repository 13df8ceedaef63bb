#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/extraction/name_letters.h"

namespace pressmark {

/// A word of a line with what its names are known by.
struct NameWord {
  std::string_view text;
  name_letters::NameKey key;  ///< where set_keys has been called: of words that may begin a name only
  bool starts = false;        ///< may begin a name: it has a capital, or begins with a digit or a letter beyond ASCII
  bool plain = false;         ///< has no mark that may be no part of a name's key: a full stop, an apostrophe
};

/// The words of a text between spaces, without keys; those of the text before are forgotten. TextStore::kMargin bytes
/// behind the end of the text may be read.
void split_names(std::string_view text, std::vector<NameWord>& words);

/// The word from byte `at` of a text up to the next space, with its key whether it may begin a name or not.
NameWord name_word_at(std::string_view text, std::size_t at);

inline void set_keys(std::vector<NameWord>& words) {
  for (NameWord& word : words) {
    if (word.starts) word.key.add(word.text);
  }
}

/// The letters of a word, which may have no key.
inline name_letters::NameKey letters_of(const NameWord& word) {
  if (word.starts) return word.key;
  name_letters::NameKey letters;
  letters.add(word.text);
  return letters;
}

/// words[from] to words[to - 1] as they stand in their text.
inline std::string_view text_of(const std::vector<NameWord>& words, std::size_t from, std::size_t to) {
  const std::string_view last = words[to - 1].text;
  return {words[from].text.data(), static_cast<std::size_t>(last.data() - words[from].text.data()) + last.size()};
}

}  // namespace pressmark
