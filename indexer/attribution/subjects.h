#pragma once

#include <vector>

#include "indexer/attribution/few.h"
#include "indexer/attribution/sentences.h"

namespace pressmark::attribution {

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

/// The noun phrase that ends right before item `verb` and is its subject, over adverbs, auxiliaries, prepositional
/// phrases, appositions and relative clauses: "Alexandra Perminova, a researcher at the Academy, also [told]" ->
/// Alexandra Perminova.
Subject subject_before(const std::vector<Item>& items, Sentence sentence, std::size_t verb);

/// The noun phrase that begins right after item `verb`: "[said] Trump campaign manager Kellyanne Conway" -> Conway,
/// "[according to] the group’s president, John Smith" -> Smith. None where it is the subject of a clause of its own.
Subject subject_after(const std::vector<Item>& items, Sentence sentence, std::size_t verb);

/// The first noun phrase of the sentence that can be its subject.
Subject first_subject(const std::vector<Item>& items, Sentence sentence);

/// The subject of a verb that shares it with a verb before: Berg in "When Berg shook her head and [said]".
Subject clause_subject(const std::vector<Item>& items, Sentence sentence, std::size_t verb);

/// The persons who are subjects of further main clauses: Lind in "Berg avoids the matter, but her neighbour Karl Lind
/// knows".
std::vector<std::uint32_t> later_subjects(const std::vector<Item>& items, Sentence sentence);

/// Whether an item can only be a finite verb.
bool is_finite_verb(const Item& item);

}  // namespace pressmark::attribution
