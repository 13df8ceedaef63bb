// Fits the weights by which a line is taken for the title (indexer/extraction/title_weights.cc) and prints the table:
//
//   fit_title PAGES [--restraint=R] [--lost]
//
// PAGES is a folder of pages whose titles are known: ID.gold.json (an object with "title" and, where there are,
// "title_alternatives" and "publisher_key"; pages where "in_text" says that the title is not shown are left out) and
// ID.txt (scraped text). All else is as in fit_source.cc.
#include "indexer/extraction/title_weights.h"
#include "tests/quality/fit/choice_fit.h"
#include "tests/quality/fit/labelled_titles.h"

int main(int argc, char** argv) {
  pressmark::fit::WeightTable table;
  for (const pressmark::TitleWeight& weight : pressmark::kTitleWeights) {
    table.names.push_back(weight.name);
    table.weights.push_back(static_cast<double>(weight.weight));
  }
  return pressmark::fit::run_fit(argc, argv, table, pressmark::fit::read_titles);
}
