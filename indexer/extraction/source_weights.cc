#include "indexer/extraction/source_weights.h"

namespace pressmark {

// Fitted to pages of many publishers by tests/quality/fit/fit_source, so that each publication's name wins among the
// names on its pages.
// clang-format off
const std::array<SourceWeight, kSourceFeatureCount> kSourceWeights{{
    {"holds the rights",                       1.79F},
    {"only holds the rights",                  1.12F},
    {"holds the rights and is on lines",       0.86F},
    {"alone on a last line",                  -0.66F},
    {"alone at the top",                       1.58F},
    {"label",                                  1.28F},
    {"host",                                   2.15F},
    {"hosts",                                  0.43F},
    {"mail",                                   1.56F},
    {"only in addresses",                      1.84F},
    {"inside lines",                          -0.98F},
    {"begins the first line",                  0.71F},
    {"2 kinds",                                1.53F},
    {"3 kinds",                                0.12F},
    {"a part of it is frequent",               0.34F},
    {"capitals",                               0.78F},
    {"article",                                1.03F},
    {"told",                                   0.31F},
    {"told often",                             0.42F},
    {"subject",                                1.63F},
    {"in the article",                         1.91F},
    {"often in the article",                  -0.38F},
    {"has an acronym",                         1.28F},
    {"an acronym",                             0.42F},
    {"inner capital",                          1.53F},
    {"total apart",                            0.80F},
    {"inside apart",                           0.89F},
    {"alone apart",                           -1.05F},
    {"at the foot",                            0.28F},
    {"at top and foot",                        0.54F},
    {"only between",                          -1.23F},
    {"without its company word",              -0.37F},
    {"behind a person's name",                 2.83F},
    {"only a company",                        -1.70F},
    {"behind a bar",                          -0.74F},
    {"begins lines",                          -0.73F},
    {"begins lines apart",                     0.98F},
    {"labels",                                 0.55F},
    {"holds the rights once",                  0.92F},
    {"2 kinds, in the article",               -0.57F},
    {"only in addresses between",              0.92F},
    {"alone at the top, at the foot",          0.89F},
    {"told, in the article",                   0.81F},
    {"in the title",                          -0.86F},
    {"in the title, no rights or host",       -0.65F},
    {"one word",                               0.47F},
    {"many words",                            -1.17F},
    {"page words only",                       -0.68F},
    {"one page word",                         -0.52F},
    {"press word",                             1.30F},
    {"press word behind a frequent part",      0.94F},
    {"digits",                                -0.36F},
    {"small elsewhere",                       -1.14F},
    {"company word",                          -1.26F},
    {"region",                                -1.64F},
}};
const float kScoreOfNoSource = 3.07F;
// clang-format on

}  // namespace pressmark
