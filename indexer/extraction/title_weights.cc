#include "indexer/extraction/title_weights.h"

namespace pressmark {

// Fitted to pages of many publishers by tests/quality/fit/fit_title, so that each title wins among the lines above its
// article. Only the weight of a heading in mark-up is not: scraped text has none.
// clang-format off
const std::array<TitleWeight, kTitleFeatureCount> kTitleWeights{{
    {"overlap",                               0.74F},
    {"shared words",                          0.65F},
    {"width 20",                              0.54F},
    {"width 35",                              1.23F},
    {"width 50",                              0.42F},
    {"width 100",                            -1.86F},
    {"width 160",                            -1.52F},
    {"few words",                            -1.15F},
    {"ends in full stop",                    -3.21F},
    {"ends in ? or !",                       -0.28F},
    {"ends open",                            -0.65F},
    {"starts lower",                          1.28F},
    {"a phrase",                             -2.04F},
    {"separators",                           -0.76F},
    {"blank before",                          4.45F},
    {"heading 1",                             4.00F},
    {"copied",                                1.97F},
    {"distance",                              0.20F},
    {"at the body",                          -1.34F},
    {"in the body",                          -1.64F},
    {"credited itself",                      -2.24F},
    {"credit next",                           2.18F},
    {"credit soon",                           1.76F},
    {"credit before",                        -0.55F},
    {"standfirst",                            1.05F},
    {"rival above",                          -1.60F},
    {"capitalised",                           0.21F},
    {"digits",                               -0.80F},
    {"capitals",                             -0.18F},
    {"quoted",                                1.59F},
    {"prose",                                -0.14F},
    {"beginning",                             1.66F},
    {"list before",                          -2.03F},
    {"list after",                            0.78F},
    {"copied below",                         -1.86F},
    {"byline soon",                           1.73F},
    {"slashed",                              -1.53F},
}};
// clang-format on

}  // namespace pressmark
