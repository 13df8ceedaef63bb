#pragma once

#include <string_view>

namespace pressmark::attribution {

/// What attribution knows of a language besides English: words in small letters, separated by blanks.
struct Language {
  std::string_view code;         ///< ISO 639-1
  std::string_view verbs;        ///< finite forms that introduce speech: dit, sagte
  std::string_view participles;  ///< the same behind an auxiliary: (a) déclaré
  std::string_view auxiliaries;  ///< before a participle: a, avait
  std::string_view according;    ///< selon, laut
  std::string_view he;           ///< il; also joined to a verb: dit-il
  std::string_view she;
  std::string_view male;          ///< words before a man’s name: monsieur
  std::string_view female;        ///< madame
  std::string_view adverbs;       ///< may stand between a verb and its subject: ainsi
  std::string_view prepositions;  ///< what follows them is no subject
  int surnames = 1;               ///< how many a person has at most
};

/// Whether a list of words separated by blanks has the word.
bool has_word(std::string_view list, std::string_view word);

/// The language of a code such as "fr" or "fr-CA"; nullptr where only quotations are known.
const Language* language_of(std::string_view code);

}  // namespace pressmark::attribution
