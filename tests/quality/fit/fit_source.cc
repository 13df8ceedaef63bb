// Fits the weights by which one name on a page is taken for its publication's (indexer/extraction/source_weights.cc)
// and prints the table:
//
//   fit_source PAGES [--restraint=R] [--lost]
//
// PAGES is a folder of pages whose publications are known: ID.gold.json (an object with "source" and, where there are,
// "source_aliases", "domain" and "publisher_key") and ID.txt (scraped text). R holds the weights down. What the weights
// are worth where they were fitted and on the pages of publishers that they were not fitted to goes to standard error,
// with --lost also each page that the weights in the sources lose: what won, the right name and why.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "common/word_hash.h"
#include "indexer/extraction/source_weights.h"
#include "tests/quality/fit/choice_regression.h"
#include "tests/quality/fit/labelled_names.h"

namespace pressmark::fit {
namespace {

constexpr std::size_t kNone = kSourceFeatureCount;  // the column of "none of these"
constexpr std::size_t kColumns = kSourceFeatureCount + 1;

/// The names of a page and "none of these", which is right where no name is. Those pages say little: whatever is
/// learned from them is to be silent.
void add_choice(const PageOfNames& page, Choices& choices) {
  constexpr double kWeightOfNone = 0.1;
  for (const PageOfNames::Name& name : page.names) {
    for (std::size_t k = 0; k < kSourceFeatureCount; ++k) {
      if (name.features[k] != 0) choices.rows.add(static_cast<std::uint32_t>(k), name.features[k]);
    }
    choices.rows.end_row();
    choices.right.push_back(name.right);
  }
  choices.rows.add(kNone, 1);
  choices.rows.end_row();
  const bool any = page.has_right_name();
  choices.right.push_back(!any);
  choices.ends.push_back(choices.rows.size());
  choices.weights.push_back(any ? 1 : kWeightOfNone);
}

Choices choices_of(const std::vector<const PageOfNames*>& pages) {
  Choices choices;
  for (const PageOfNames* page : pages) add_choice(*page, choices);
  return choices;
}

/// Pages whose publication gets its name.
std::size_t count_won(const std::vector<const PageOfNames*>& pages, const std::vector<double>& weights) {
  const Choices choices = choices_of(pages);
  std::size_t won = 0;
  for (std::size_t i = 0; i < pages.size(); ++i)
    won += pages[i]->has_right_name() && choices.right[chosen_row(choices, i, weights)] ? 1U : 0U;
  return won;
}

/// What weights are worth on the pages of publishers that they were not fitted to.
struct Elsewhere {
  double won = 0;   // share of pages
  double loss = 0;  // mean logarithm of the chance that a right name had where there is one: moves before pages are won
};

/// On the average of some ways to part the publishers.
Elsewhere score_elsewhere(const std::vector<PageOfNames>& pages, double restraint) {
  constexpr std::uint64_t kParts = 10;
  constexpr std::uint64_t kWays = 3;
  std::size_t won = 0;
  std::size_t named = 0;
  double loss = 0;
  for (std::uint64_t way = 0; way < kWays; ++way) {
    for (std::uint64_t part = 0; part < kParts; ++part) {
      std::vector<const PageOfNames*> others;
      std::vector<const PageOfNames*> own;
      for (const PageOfNames& page : pages)
        (mix_bits(hash_bytes(page.publisher) + way) % kParts == part ? own : others).push_back(&page);
      const std::vector<double> weights = fit_choices(choices_of(others), kColumns, restraint);
      won += count_won(own, weights);
      const Choices choices = choices_of(own);
      for (std::size_t i = 0; i < own.size(); ++i) {
        if (!own[i]->has_right_name()) continue;
        ++named;
        loss += loss_of(choices, i, weights);
      }
    }
  }
  return {static_cast<double>(won) / static_cast<double>(kWays * pages.size()), loss / static_cast<double>(named)};
}

std::vector<double> weights_in_sources() {
  std::vector<double> weights;
  for (const SourceWeight& weight : kSourceWeights) weights.push_back(static_cast<double>(weight.weight));
  weights.push_back(static_cast<double>(kScoreOfNoSource));
  return weights;
}

void print_name(const char* what, const PageOfNames::Name& name, double score) {
  std::fprintf(stderr, "  %s %.2f %s:", what, score, name.name.c_str());
  for (std::size_t k = 0; k < kSourceFeatureCount; ++k) {
    if (name.features[k] != 0)
      std::fprintf(stderr, " %s=%.3g", kSourceWeights[k].name, static_cast<double>(name.features[k]));
  }
  std::fputc('\n', stderr);
}

void print_lost(const std::vector<PageOfNames>& pages, const std::vector<double>& weights) {
  for (const PageOfNames& page : pages) {
    const Choices choices = choices_of({&page});
    const std::size_t chosen = chosen_row(choices, 0, weights);
    if (page.has_right_name() && choices.right[chosen]) continue;
    const PageOfNames::Name* best = nullptr;
    double best_score = 0;
    for (std::size_t i = 0; i < page.names.size(); ++i) {
      const double score = dot(choices.rows, i, weights);
      if (!page.names[i].right || (best != nullptr && score <= best_score)) continue;
      best = &page.names[i];
      best_score = score;
    }
    std::fprintf(stderr, "%s [%s] %s\n", page.id.c_str(), page.source.c_str(),
                 best == nullptr ? "has no right name" : "");
    if (chosen < page.names.size()) print_name("won: ", page.names[chosen], dot(choices.rows, chosen, weights));
    if (best != nullptr) print_name("lost:", *best, best_score);
  }
}

void print(const std::vector<double>& weights) {
  for (std::size_t k = 0; k < kSourceFeatureCount; ++k) {
    const std::string name = std::string("\"") + kSourceWeights[k].name + "\",";
    std::printf("    {%-40s%5.2fF},\n", name.c_str(), weights[k]);
  }
  std::printf("none: %.2fF\n", weights[kNone]);
}

}  // namespace
}  // namespace pressmark::fit

int main(int argc, char** argv) {
  using namespace pressmark::fit;
  double restraint = 0.25;
  bool lost = false;
  for (int i = 2; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument.substr(0, 12) == "--restraint=") restraint = std::atof(argv[i] + 12);
    if (argument == "--lost") lost = true;
  }
  if (argc < 2) {
    std::fputs("fit_source PAGES [--restraint=R] [--lost]\n", stderr);
    return 2;
  }
  const std::vector<PageOfNames> pages = read_names(argv[1]);
  if (pages.empty()) {
    std::fprintf(stderr, "no pages with known publications in %s\n", argv[1]);
    return 1;
  }
  std::vector<const PageOfNames*> all;
  for (const PageOfNames& page : pages) all.push_back(&page);
  if (lost) print_lost(pages, weights_in_sources());
  const std::vector<double> weights = fit_choices(choices_of(all), kColumns, restraint);
  const auto share = [&](std::size_t won) { return static_cast<double>(won) / static_cast<double>(pages.size()); };
  const auto named = std::count_if(pages.begin(), pages.end(), [](const auto& page) { return page.has_right_name(); });
  const Elsewhere elsewhere = score_elsewhere(pages, restraint);
  std::fprintf(stderr,
               "%zu pages, right names on %.4f, chosen: in the sources %.4f, fitted %.4f, elsewhere %.4f (loss %.4f)\n",
               pages.size(), share(static_cast<std::size_t>(named)), share(count_won(all, weights_in_sources())),
               share(count_won(all, weights)), elsewhere.won, elsewhere.loss);
  print(weights);
}
