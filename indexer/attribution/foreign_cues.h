#pragma once

#include <vector>

#include "indexer/attribution/cues.h"
#include "indexer/attribution/foreign_words.h"

namespace pressmark::attribution {

/// The statements of a paragraph in another language whose subject is beyond doubt: a person or a pronoun next to a
/// verb of speech. Marks the language’s pronouns in the outline, and the determiners that begin sentences.
std::vector<Statement> find_foreign_statements(Outline& outline, const Language& language);

}  // namespace pressmark::attribution
