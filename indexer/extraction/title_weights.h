#pragma once

#include <array>
#include <cstddef>

namespace pressmark {

/// What is seen of a line that may be the title; each is 0 or 1, a share between them, or a logarithm.
struct TitleFeature {
  enum Name : std::size_t {
    Overlap,      ///< share of its words that the first paragraphs have as well
    SharedWords,  ///< their number
    Width20,
    Width35,
    Width50,
    Width100,
    Width160,
    FewWords,
    EndsFullStop,
    EndsQuestion,
    EndsOpen,  ///< with a colon or dots
    StartsLower,
    Phrase,     ///< one of the phrases of lexicon.h
    Separated,  ///< with bars, bullets or addresses
    BlankBefore,
    Heading1,
    Copied,
    Distance,  ///< lines to the body
    AtBody,
    InBody,
    Credited,      ///< itself a byline or a date
    CreditNext,    ///< followed by one
    CreditSoon,    ///< followed by one a little later
    CreditBefore,  ///< follows one
    Standfirst,    ///< followed by a summary
    RivalAbove,    ///< another line about the same things stands above it
    Capitalised,
    Digits,
    Capitals,
    Quoted,
    Prose,
    Beginning,    ///< share of its words that the very first paragraphs have
    ListBefore,   ///< lines like headlines stand right above it, as in a list of them
    ListAfter,    ///< ... right below
    CopiedBelow,  ///< it stands once more below the beginning of the body
    BylineSoon,   ///< a byline stands below it
    Slashed,      ///< names a photographer: "(Ann Osei / Harbour Post)"
    Count
  };
};
inline constexpr std::size_t kTitleFeatureCount = TitleFeature::Count;
using TitleFeatures = std::array<float, kTitleFeatureCount>;

/// What a feature adds to the score of a line that may be the title.
struct TitleWeight {
  const char* name;  ///< of the TitleFeature in this place of the table, for people
  float weight;
};

extern const std::array<TitleWeight, kTitleFeatureCount> kTitleWeights;

}  // namespace pressmark
