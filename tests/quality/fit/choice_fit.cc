#include "tests/quality/fit/choice_fit.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "common/word_hash.h"
#include "tests/quality/fit/choice_regression.h"

namespace pressmark::fit {
namespace {

using Pages = std::vector<const LabelledChoice*>;

/// The options of a page and, where it may be right, "none of these": pages where it is say little, as whatever is
/// learned from them is to be silent.
void add_choice(const LabelledChoice& page, bool may_be_none, std::size_t features, Choices& choices) {
  constexpr double kWeightOfNone = 0.1;
  for (const LabelledChoice::Option& option : page.options) {
    for (std::size_t k = 0; k < features; ++k) {
      if (option.features[k] != 0) choices.rows.add(static_cast<std::uint32_t>(k), option.features[k]);
    }
    choices.rows.end_row();
    choices.right.push_back(option.right);
  }
  const bool any = page.has_right_option();
  if (may_be_none) {
    choices.rows.add(static_cast<std::uint32_t>(features), 1);
    choices.rows.end_row();
    choices.right.push_back(!any);
  }
  choices.ends.push_back(choices.rows.size());
  choices.weights.push_back(any ? 1 : kWeightOfNone);
}

class Fit {
 public:
  Fit(const WeightTable& table, double restraint) : table_(table), restraint_(restraint) {}

  std::vector<double> fitted(const Pages& pages) const { return fit_choices(choices_of(pages), columns(), restraint_); }

  std::vector<double> weights_in_sources() const {
    std::vector<double> weights = table_.weights;
    weights.push_back(table_.none.value_or(0));
    return weights;
  }

  /// Pages that get what is right.
  std::size_t count_won(const Pages& pages, const std::vector<double>& weights) const {
    std::size_t won = 0;
    for (const LabelledChoice* page : pages) won += page->has_right_option() && wins(*page, weights) ? 1U : 0U;
    return won;
  }

  /// What weights are worth on the pages of publishers that they were not fitted to.
  struct Elsewhere {
    double won = 0;   // share of pages
    double loss = 0;  // mean logarithm of the chance of what is right, where it is there: moves before pages are won
  };
  Elsewhere score_elsewhere(const std::vector<LabelledChoice>& pages) const;

  void print_lost(const std::vector<LabelledChoice>& pages) const;
  void print(const std::vector<double>& weights) const;

 private:
  std::size_t columns() const { return table_.names.size() + 1; }

  Choices choices_of(const Pages& pages) const {
    Choices choices;
    for (const LabelledChoice* page : pages) {
      if (table_.none || page->has_right_option())
        add_choice(*page, table_.none.has_value(), table_.names.size(), choices);
    }
    return choices;
  }
  bool wins(const LabelledChoice& page, const std::vector<double>& weights) const {
    const Choices choices = choices_of({&page});
    return choices.right[chosen_row(choices, 0, weights)];
  }
  void print_option(const char* what, const LabelledChoice::Option& option, double score) const;

  const WeightTable& table_;
  double restraint_;
};

/// On the average of some ways to part the publishers.
Fit::Elsewhere Fit::score_elsewhere(const std::vector<LabelledChoice>& pages) const {
  constexpr std::uint64_t kParts = 10;
  constexpr std::uint64_t kWays = 3;
  std::size_t won = 0;
  std::size_t named = 0;
  double loss = 0;
  for (std::uint64_t way = 0; way < kWays; ++way) {
    for (std::uint64_t part = 0; part < kParts; ++part) {
      Pages others;
      Pages own;
      for (const LabelledChoice& page : pages)
        (mix_bits(hash_bytes(page.publisher) + way) % kParts == part ? own : others).push_back(&page);
      const std::vector<double> weights = fitted(others);
      won += count_won(own, weights);
      for (const LabelledChoice* page : own) {
        if (!page->has_right_option()) continue;
        ++named;
        loss += loss_of(choices_of({page}), 0, weights);
      }
    }
  }
  return {static_cast<double>(won) / static_cast<double>(kWays * pages.size()), loss / static_cast<double>(named)};
}

void Fit::print_option(const char* what, const LabelledChoice::Option& option, double score) const {
  std::fprintf(stderr, "  %s %.2f %s:", what, score, option.text.c_str());
  for (std::size_t k = 0; k < table_.names.size(); ++k) {
    if (option.features[k] != 0) {
      std::fprintf(stderr, " %s=%.3g", table_.names[k], static_cast<double>(option.features[k]));
    }
  }
  std::fputc('\n', stderr);
}

void Fit::print_lost(const std::vector<LabelledChoice>& pages) const {
  const std::vector<double> weights = weights_in_sources();
  const auto score = [&](const LabelledChoice::Option& option) {
    double sum = 0;
    for (std::size_t k = 0; k < option.features.size(); ++k)
      sum += static_cast<double>(option.features[k]) * weights[k];
    return sum;
  };
  for (const LabelledChoice& page : pages) {
    if (page.has_right_option() && wins(page, weights)) continue;
    std::fprintf(stderr, "%s [%s]%s\n", page.id.c_str(), page.wanted.c_str(),
                 page.has_right_option() ? "" : " is not there");
    const LabelledChoice::Option* won = nullptr;
    const LabelledChoice::Option* right = nullptr;
    for (const LabelledChoice::Option& option : page.options) {
      const LabelledChoice::Option*& best = option.right ? right : won;
      if (best == nullptr || score(option) > score(*best)) best = &option;
    }
    if (won != nullptr && (!table_.none || score(*won) > *table_.none)) print_option("won: ", *won, score(*won));
    if (right != nullptr) print_option("lost:", *right, score(*right));
  }
}

void Fit::print(const std::vector<double>& weights) const {
  for (std::size_t k = 0; k < table_.names.size(); ++k) {
    const std::string name = std::string("\"") + table_.names[k] + "\",";
    std::printf("    {%-40s%5.2fF},\n", name.c_str(), weights[k]);
  }
  if (table_.none) std::printf("none: %.2fF\n", weights.back());
}

}  // namespace

int run_fit(int argc, char** argv, const WeightTable& table,
            std::vector<LabelledChoice> (*read)(const std::filesystem::path& folder)) {
  double restraint = 0.25;
  bool lost = false;
  for (int i = 2; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument.substr(0, 12) == "--restraint=") restraint = std::atof(argv[i] + 12);
    if (argument == "--lost") lost = true;
  }
  if (argc < 2) {
    std::fprintf(stderr, "%s PAGES [--restraint=R] [--lost]\n", argv[0]);
    return 2;
  }
  const std::vector<LabelledChoice> pages = read(argv[1]);
  if (pages.empty()) {
    std::fprintf(stderr, "no pages of which that is known in %s\n", argv[1]);
    return 1;
  }
  Pages all;
  for (const LabelledChoice& page : pages) all.push_back(&page);
  const Fit fit(table, restraint);
  if (lost) fit.print_lost(pages);
  const std::vector<double> weights = fit.fitted(all);
  const auto share = [&](std::size_t won) { return static_cast<double>(won) / static_cast<double>(pages.size()); };
  const auto there =
      std::count_if(pages.begin(), pages.end(), [](const auto& page) { return page.has_right_option(); });
  const Fit::Elsewhere elsewhere = fit.score_elsewhere(pages);
  std::fprintf(
      stderr, "%zu pages, there on %.4f, chosen: in the sources %.4f, fitted %.4f, elsewhere %.4f (loss %.4f)\n",
      pages.size(), share(static_cast<std::size_t>(there)), share(fit.count_won(all, fit.weights_in_sources())),
      share(fit.count_won(all, weights)), elsewhere.won, elsewhere.loss);
  fit.print(weights);
  return 0;
}

}  // namespace pressmark::fit
