#pragma once

#include "indexer/attribution/people.h"

namespace pressmark::attribution {

/// Adds to a person what the titles before a mention and the words around it say: honorific, title, role, gender.
void describe(KnownPerson& person, const Tokens& text, const Mention& mention);

/// Whether a word takes away the role behind it: "former", "deputy".
bool qualifies(std::string_view word);

/// Of a word: a given name, an honorific or a noun for a man or a woman.
Gender gender_of(const Token& token);

}  // namespace pressmark::attribution
