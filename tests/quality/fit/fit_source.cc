// Fits the weights by which one name on a page is taken for its publication's (indexer/extraction/source_weights.cc)
// and prints the table:
//
//   fit_source PAGES [--restraint=R] [--lost]
//
// PAGES is a folder of pages whose publications are known: ID.gold.json (an object with "source" and, where there are,
// "source_aliases", "domain" and "publisher_key") and ID.txt (scraped text). R holds the weights down. What the weights
// are worth where they were fitted and on the pages of publishers that they were not fitted to goes to standard error,
// with --lost also each page that the weights in the sources lose: what won, the right name and why.
#include "indexer/extraction/source_weights.h"
#include "tests/quality/fit/choice_fit.h"
#include "tests/quality/fit/labelled_names.h"

int main(int argc, char** argv) {
  pressmark::fit::WeightTable table;
  for (const pressmark::SourceWeight& weight : pressmark::kSourceWeights) {
    table.names.push_back(weight.name);
    table.weights.push_back(static_cast<double>(weight.weight));
  }
  table.none = static_cast<double>(pressmark::kScoreOfNoSource);
  return pressmark::fit::run_fit(argc, argv, table, pressmark::fit::read_names);
}
