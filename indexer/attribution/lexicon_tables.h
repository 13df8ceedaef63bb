#pragma once

#include <array>

#include "indexer/attribution/lexicon.h"

namespace pressmark::attribution {

inline constexpr std::size_t kClassTables = 38;
inline constexpr std::size_t kCueTables = 3;

/// Defined in lexicon_words.cc and, for given names, lexicon_names.cc.
extern const std::array<ClassWords, kClassTables> kClassWords;
extern const std::array<CueVerbs, kCueTables> kCueVerbs;
extern const char* const kMaleNames;
extern const char* const kFemaleNames;
extern const char* const kEitherNames;

}  // namespace pressmark::attribution
