#include "indexer/extraction/source_weights.h"

namespace pressmark {

// Fitted to pages of many publishers by tests/quality/fit/fit_source, so that each publication's name wins among the
// names on its pages.
// clang-format off
const std::array<SourceWeight, kSourceFeatureCount> kSourceWeights{{
    {"only holds the rights",                 2.14F},
    {"alone on a last line",                 -0.81F},
    {"alone at the top",                      2.48F},
    {"label",                                 2.31F},
    {"host",                                  2.39F},
    {"mail",                                  2.13F},
    {"only in addresses",                     1.73F},
    {"inside lines",                         -1.13F},
    {"2 kinds",                               1.57F},
    {"3 kinds",                               0.82F},
    {"a part of it is frequent",              0.31F},
    {"capitals",                              1.01F},
    {"article",                               1.22F},
    {"told often",                            0.66F},
    {"subject",                               1.74F},
    {"in the article",                        1.58F},
    {"has an acronym",                        1.41F},
    {"total apart",                           0.94F},
    {"inside apart",                          0.77F},
    {"alone apart",                          -0.75F},
    {"at the foot",                           0.79F},
    {"at top and foot",                       0.42F},
    {"only between",                         -1.22F},
    {"behind a person's name",                3.51F},
    {"only a company",                       -2.17F},
    {"begins lines",                         -0.80F},
    {"begins lines apart",                    1.10F},
    {"told, in the article",                  0.84F},
    {"in the title",                         -1.36F},
    {"holds the rights as a company",         1.18F},
    {"only as a company",                    -1.75F},
    {"owner",                                -0.79F},
    {"holds the last rights",                 1.70F},
    {"trademark",                             2.41F},
    {"address in text",                       1.19F},
    {"address with path",                     1.36F},
    {"address with slug",                     2.81F},
    {"in the title, no rights or host",      -0.88F},
    {"many words",                           -1.56F},
    {"page words only",                      -1.20F},
    {"press word",                            1.05F},
    {"press word behind a frequent part",     1.16F},
    {"small elsewhere",                      -1.49F},
    {"company word",                         -1.88F},
    {"region",                               -2.26F},
    {"inner capital",                         2.25F},
}};
const float kScoreOfNoSource = 3.41F;
// clang-format on

}  // namespace pressmark
