#pragma once

#include <optional>
#include <vector>

#include "indexer/attribution/phrases.h"

namespace pressmark::attribution {

/// The noun phrase that ends right before item `verb` and is its subject, over adverbs, auxiliaries, prepositional
/// phrases, appositions and relative clauses: "Alexandra Perminova, a researcher at the Academy, also [told]" ->
/// Alexandra Perminova.
Subject subject_before(const std::vector<Item>& items, Sentence sentence, std::size_t verb);

/// The noun phrase that begins right after item `verb`: "[said] Trump campaign manager Kellyanne Conway" -> Conway,
/// "[according to] the group’s president, John Smith" -> Smith. None where it is the subject of a clause of its own.
Subject subject_after(const std::vector<Item>& items, Sentence sentence, std::size_t verb);

/// The first noun phrase of the sentence that can be its subject.
Subject first_subject(const std::vector<Item>& items, Sentence sentence);

/// The noun of a subject that is a person without a name: "A neighbor of Berg’s came", "His mother wept", "One of the
/// guards waved". Nothing where a name follows: "A lawyer by training, Berg".
std::optional<std::uint32_t> unnamed_subject(const std::vector<Item>& items, Sentence sentence);

/// The subject of a verb that shares it with a verb before: Berg in "When Berg shook her head and [said]".
Subject clause_subject(const std::vector<Item>& items, Sentence sentence, std::size_t verb);

/// The persons who are subjects of further main clauses: Lind in "Berg avoids the matter, but her neighbour Karl Lind
/// knows".
std::vector<std::uint32_t> later_subjects(const std::vector<Item>& items, Sentence sentence);

}  // namespace pressmark::attribution
