#pragma once

#include <vector>

#include "indexer/attribution/few.h"
#include "indexer/attribution/sentences.h"

namespace pressmark::attribution {

constexpr std::size_t kLongestPhrase = 40;  ///< items looked at on the way to a subject

/// Who does something in a sentence, before it is known who that is.
struct Subject {
  enum class Kind : std::uint8_t {
    None,
    Person,    ///< items name persons
    Pronoun,   ///< items[0] is he, she or they
    Role,      ///< items[0] is the noun: "the senator"; `begin` the first item of its phrase
    Unnamed,   ///< a noun or name that is nobody we know: officials, the statement, Boeing
    Sentence,  ///< the subject of the sentence so far: "…, adding that", "… and said"
  };
  Kind kind = Kind::None;
  std::uint32_t begin = 0;
  Few<std::uint32_t> items;
};

/// What an item can be in a phrase.
bool is_finite_verb(const Item& item);  ///< and nothing else
bool is_adverb(const Item& item);
bool is_time(const Item& item);
bool is_preposition(const Item& item);
bool is_and(const Item& item);
bool is_someone(const Item& item);    ///< a person, he, she or they
bool is_adjective(const Item& item);  ///< a participle that can stand before a noun: "[said] retired surgeon Anna Berg"
bool is_boundary(const Item& item);   ///< commas, verbs, conjunctions: what no simple noun phrase runs over

/// The person that item `item` is, in a phrase that begins at `begin`.
Subject person(std::uint32_t begin, std::uint32_t item);

/// The head of the phrase items[begin, end) that holds no boundary: its last item before a preposition.
Subject head_of(const std::vector<Item>& items, std::size_t begin, std::size_t end);

/// The noun phrase that ends at item `at`.
Subject phrase_before(const std::vector<Item>& items, Sentence sentence, std::size_t at);

}  // namespace pressmark::attribution
