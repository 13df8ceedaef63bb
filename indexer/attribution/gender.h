#pragma once

#include <vector>

#include "indexer/attribution/people.h"
#include "indexer/attribution/sentences.h"

namespace pressmark::attribution {

/// Sets the gender of persons by the pronouns of sentences that name nobody else: "Lind sold her house" speaks for a
/// woman. Many such pronouns outweigh a given name.
void infer_genders(const std::vector<Outline>& outlines, const Mentions& mentions, People& people);

}  // namespace pressmark::attribution
