#pragma once

#include <vector>

#include "indexer/attribution/foreign_words.h"
#include "indexer/attribution/people.h"

namespace pressmark::attribution {

/// The people of an article in another language, by full names that begin with a known given name, and their surnames
/// where one person bears them. All other names are left alone: of another language too little is known to tell
/// people from companies.
People identify_foreign_people(const std::vector<Tokens>& paragraphs, const Language& language, Mentions& mentions);

}  // namespace pressmark::attribution
