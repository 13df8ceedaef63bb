#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/vocabulary.h"

namespace pressmark {

/// The parts of a name's key: "pravesh kumar gupta" -> {"pravesh", "kumar", "gupta"}.
std::vector<std::string> split_key(std::string_view key);

/// Whether two names can be one person's: first and last part are the same, and the middle names do not contradict each
/// other (left out, or an initial): "pravesh gupta", "pravesh k gupta", "pravesh kumar gupta". Names of one part only
/// equal themselves.
bool compatible(const std::vector<std::string>& a, const std::vector<std::string>& b);

/// Splits keys into people. Keys with the same first and last part are one person when they are all compatible; where
/// some contradict each other ("john a smith", "john b smith", "john smith") nobody can say whose the short one is, and
/// each stands for itself. Sorted.
std::vector<std::vector<std::string>> group_people(std::vector<std::string> keys);

/// What a name in a query means.
struct NameMatch {
  std::vector<std::vector<std::string>> people;  ///< keys of each person (source, agency …) found
  bool exact = false;                            ///< the quoted name is known exactly so
};

/// Finds the names under a term prefix that contain `text` (folded parts): all parts next to each other, or first and
/// last with others between. A quoted name that is known exactly so means only that person.
NameMatch find_names(const Vocabulary& vocabulary, std::string_view prefix, const std::string& text, bool quoted,
                     bool beginning);

/// Whether names under the term prefix are people's: papers with the same first and last word are not one paper.
bool is_people(std::string_view prefix);

/// The other known names of the person with that key, itself among them.
std::vector<std::string> same_person(const Vocabulary& vocabulary, std::string_view prefix, const std::string& key);

/// The name as it is displayed, out of a document that has it; the key itself where none shows it.
std::string display_name(const Snapshot& snapshot, std::string_view prefix, const std::string& key);

}  // namespace pressmark
