#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "common/word_hash.h"

namespace pressmark::attribution {

/// What attribution knows about a word of a language besides English, as bits.
enum ForeignClass : std::uint32_t {
  kSpeechVerb = 1U << 0U,        ///< a finite form: dit, sagte
  kSpeechParticiple = 1U << 1U,  ///< the same behind an auxiliary: (a) déclaré
  kPerfect = 1U << 2U,           ///< the auxiliary: a, avait
  kAccording = 1U << 3U,         ///< selon, laut
  kForeignHe = 1U << 4U,         ///< il; also joined to a verb: dit-il
  kForeignShe = 1U << 5U,
  kBeforeMan = 1U << 6U,     ///< monsieur
  kBeforeWoman = 1U << 7U,   ///< madame
  kBetween = 1U << 8U,       ///< may stand between a verb and its subject: ainsi
  kBeforeObject = 1U << 9U,  ///< what follows it is no subject: prepositions, and
  kBeforeNoun = 1U << 10U,   ///< at the beginning of a sentence the subject is a noun: un, le, son
};

/// A language’s words as a list of each class, separated by blanks.
struct LanguageWords;

class Language {
 public:
  explicit Language(const LanguageWords& words);

  /// Whether a word in small letters is any of the classes.
  bool is(std::string_view word, std::uint32_t any_of) const { return (classes(word) & any_of) != 0; }
  std::uint32_t classes(std::string_view word) const;

  int surnames() const { return surnames_; }  ///< how many a person has at most

 private:
  void add(std::string_view words, std::uint32_t classes);

  std::unordered_map<std::string_view, std::uint32_t, WordHash> classes_;
  int surnames_;
};

/// The language of a code such as "fr" or "fr-CA"; nullptr where only quotations are known. Thread safe.
const Language* language_of(std::string_view code);

}  // namespace pressmark::attribution
