#pragma once

#include <array>
#include <cstddef>
#include <string>

#include "indexer/extraction/name_evidence.h"

namespace pressmark {

/// What is seen of a name that may be the publication's; each is 0 or 1, or a logarithm. What they are called for
/// people stands in the table of weights.
struct SourceFeature {
  enum Name : std::size_t {
    OnlyRights,
    AloneLast,
    AloneTop,
    Label,
    Host,
    Mail,
    OnlyHosts,
    Inside,
    Kinds2,
    Kinds3,
    Inherited,
    Capitals,
    Article,
    ToldOften,
    Subject,
    InArticle,
    Acronym,
    TotalApart,
    InsideApart,
    AloneApart,
    AtFoot,
    TopAndFoot,
    OnlyBetween,
    BylineTail,
    OnlyCompany,
    Begins,
    BeginsApart,
    ToldInArticle,
    InTitle,
    LegalForm,
    OnlyLegalForm,
    Owner,
    LastRights,
    Trademark,
    HostInText,
    HostPath,
    HostSlug,
    TitleOnly,
    ManyWords,
    PageWords,
    PressWord,
    PressLonger,
    SmallElsewhere,
    CompanyWord,
    Region,
    InnerCapital,
    Count,
    FirstOfWords = ManyWords
  };
};
inline constexpr std::size_t kSourceFeatureCount = SourceFeature::Count;
using SourceFeatures = std::array<float, kSourceFeatureCount>;

/// Those of where the name stands and how often.
SourceFeatures features_of_places(const NameEvidence::Candidate& candidate);

/// Adds those of the words of the name, from FirstOfWords on, which take longer.
void add_features_of_words(const NameEvidence::Candidate& candidate, SourceFeatures& features);

}  // namespace pressmark
