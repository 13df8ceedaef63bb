#pragma once

#include <string_view>
#include <unordered_set>
#include <vector>

#include "common/word_hash.h"
#include "indexer/attribution/tokens.h"

namespace pressmark::attribution {

/// What speaks for or against a run of capitalised words being a person, as bits.
enum Evidence : std::uint32_t {
  kGivenFirst = 1U << 0U,      ///< its first word is a given name
  kInitial = 1U << 1U,         ///< J. in it
  kTitled = 1U << 2U,          ///< Mr., President, Judge before it
  kSuffixed = 1U << 3U,        ///< Jr.
  kAged = 1U << 4U,            ///< ", 45,"
  kSpeaks = 1U << 5U,          ///< a verb of speech stands next to it
  kAppositionRole = 1U << 6U,  ///< ", a professor of law,"
  kRoleBefore = 1U << 7U,      ///< "spokesman" before it
  kRelativeAfter = 1U << 8U,   ///< "who" after it
  kHasOrganisation = 1U << 9U,
  kHasPlace = 1U << 10U,
  kHasTime = 1U << 11U,
  kAfterThe = 1U << 12U,
  kCapitals = 1U << 13U,               ///< all its letters are capitals
  kAfterPlacePreposition = 1U << 14U,  ///< "in", "at" before it
  kSaysOfItself = 1U << 15U,           ///< "said it would", "said its": a company or a place
};

/// A run of capitalised words without the titles before it: "[Kazakh President] Kassym-Jomart Tokayev".
struct Mention {
  std::uint32_t title_first = 0;  ///< first token of the titles; equals `first` where there are none
  std::uint32_t first = 0;        ///< tokens of the name, inclusive
  std::uint32_t last = 0;
  std::uint32_t evidence = 0;
  bool headline = false;    ///< stands in a paragraph of capitalised words, where names cannot be told from the rest
  bool office = false;      ///< "the Prime Minister": capitalised, but a noun
  bool possessive = false;  ///< "Gupta’s"
  int person = -1;          ///< index in People, set by resolve_mentions; -1: no person
};

/// Ordinary words that are surnames in this article, in small letters: "small" where it names a Marty Small.
using Surnames = std::unordered_set<std::string_view, WordHash>;

/// The ordinary words that stand with a capital right behind a given name. The words look into the tokens.
Surnames find_ordinary_surnames(const std::vector<Tokens>& paragraphs);

/// The names of one paragraph in order. `title_case`: the paragraph capitalises its words like a headline.
std::vector<Mention> find_mentions(const Tokens& text, const Surnames& surnames, bool title_case);

/// Whether all but small words of the paragraph begin with capitals: "Minister Makes Overtures to Norland".
bool is_title_case(const Tokens& text);

/// Whether a sentence begins with this token, whatever marks stand before it.
bool starts_sentence(const Tokens& text, std::size_t token);

}  // namespace pressmark::attribution
