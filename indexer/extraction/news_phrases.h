#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace pressmark {

/// Where in the line a phrase has to stand to count.
enum class PhrasePlace { Whole, Start, Anywhere };

struct PhraseList {
  std::uint32_t bit;  ///< one of phrase:: of lexicon.h
  PhrasePlace place;
  std::string_view phrases;  ///< without accents and capitals; separated by |. An outer space marks the edge of a word
};

/// Common phrases of news sites in general, in many languages, by meaning. No names of publishers.
std::span<const PhraseList> news_phrases();

}  // namespace pressmark
