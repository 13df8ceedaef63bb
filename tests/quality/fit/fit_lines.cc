// Fits the weights by which lines are taken for the article's (indexer/extraction/weights.cc) and prints the table with
// one of its two halves replaced:
//
//   fit_lines text|html PAGES [--restraint=R] [--lenient=L] [VARIANT...]
//
// PAGES is a folder of pages whose articles are known: ID.gold.json (an object with "paragraphs", a list of strings),
// ID.txt (scraped text) and ID.html.gz. Each VARIANT is a folder of the same texts with other line breaks, which count
// half as much. R holds the weights down, L is added to the last look's so that a line in doubt is rather kept. To see
// what the weights are worth elsewhere, fit them to the pages of some publishers and score those of others.
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/extraction/features.h"
#include "indexer/extraction/title.h"
#include "indexer/extraction/weights.h"
#include "tests/quality/fit/labelled_pages.h"
#include "tests/quality/fit/logistic_regression.h"

namespace pressmark::fit {
namespace {

constexpr std::size_t kLooks = 3;
using LookWeights = std::vector<std::vector<double>>;  // by look and feature

struct Options {
  Kind kind = Kind::Text;
  double restraint = 1;
  double lenient = 0.3;
  std::vector<std::string> folders;
};

/// Which features there are in a look: the first looks at each line by itself.
std::vector<Features> features_of(const LabelledPage& page, Kind kind, const TitleFinder& titles,
                                  const std::vector<float>* scores) {
  const bool marked_up = kind == Kind::Html;
  const std::vector<Line>& lines = page.lines;
  std::vector<Features> features(lines.size(), Features{});
  std::vector<LogOdds> own = own_log_odds(lines, marked_up, &features);
  if (scores != nullptr) {
    const PlacedLook placed(lines, titles, marked_up, std::move(own));
    placed.scores(Look::Placed, *scores, std::numeric_limits<float>::lowest(), &features);
  }
  return features;
}

/// The scores of a page's lines after `looks` looks; none before the first.
std::vector<float> scores_of(const LabelledPage& page, Kind kind, const TitleFinder& titles,
                             const LookWeights& weights) {
  std::vector<float> scores;
  for (std::size_t look = 0; look < weights.size(); ++look) {
    const std::vector<Features> features = features_of(page, kind, titles, look == 0 ? nullptr : &scores);
    scores.assign(features.size(), 0);
    for (std::size_t i = 0; i < features.size(); ++i) {
      double sum = 0;
      for (std::size_t k = 0; k < kFeatureCount; ++k) sum += weights[look][k] * static_cast<double>(features[i][k]);
      scores[i] = static_cast<float>(sum);
    }
  }
  return scores;
}

void add_examples(const LabelledPage& page, Kind kind, const LookWeights& weights, double scale, Examples& examples) {
  const TitleFinder titles(page.lines);
  const std::vector<float> scores = scores_of(page, kind, titles, weights);
  const std::vector<Features> features = features_of(page, kind, titles, weights.empty() ? nullptr : &scores);
  for (std::size_t i = 0; i < features.size(); ++i) {
    for (std::size_t k = 0; k < kFeatureCount; ++k) {
      if (features[i][k] != 0) examples.rows.add(static_cast<std::uint32_t>(k), features[i][k]);
    }
    examples.rows.end_row();
    examples.positive.push_back(page.positive[i]);
    examples.weights.push_back(page.weights[i] * scale);
  }
}

LookWeights fit(const std::vector<std::vector<LabelledPage>>& sets, const Options& options) {
  constexpr double kAllWeights = 20000;  // of the examples of a set, whatever its size
  LookWeights weights;
  for (std::size_t look = 0; look < kLooks; ++look) {
    Examples examples;
    for (std::size_t set = 0; set < sets.size(); ++set) {
      double sum = 0;
      for (const LabelledPage& page : sets[set]) {
        for (const double weight : page.weights) sum += weight;
      }
      const double scale = kAllWeights / sum * (set == 0 ? 1.0 : 0.5);
      for (const LabelledPage& page : sets[set]) add_examples(page, options.kind, weights, scale, examples);
    }
    weights.push_back(fit_logistic(examples, kFeatureCount, options.restraint));
    std::fprintf(stderr, "look %zu: %zu lines\n", look + 1, examples.rows.size());
  }
  weights.back()[static_cast<std::size_t>(Feature::Always)] += options.lenient;
  return weights;
}

std::string cell(double value) {
  char text[16];
  std::snprintf(text, sizeof text, "%.2fF", value > -0.005 && value < 0.005 ? 0.0 : value);
  const std::string out = text;
  return std::string(out.size() < 6 ? 6 - out.size() : 0, ' ') + out;
}

void print(const LookWeights& weights, Kind kind) {
  for (std::size_t k = 0; k < kFeatureCount; ++k) {
    const auto row = [&](const FeatureWeights::Looks& old, bool fitted) {
      return fitted ? cell(weights[0][k]) + ", " + cell(weights[1][k]) + ", " + cell(weights[2][k])
                    : cell(static_cast<double>(old.own)) + ", " + cell(static_cast<double>(old.placed)) + ", " +
                          cell(static_cast<double>(old.again));
    };
    const std::string name = std::string("\"") + kWeights[k].name + "\",";
    std::printf("    {%-31s{%s}, {%s}},\n", name.c_str(), row(kWeights[k].text, kind == Kind::Text).c_str(),
                row(kWeights[k].marked_up, kind == Kind::Html).c_str());
  }
}

bool read_options(int argc, char** argv, Options& options) {
  const auto value_of = [](std::string_view argument, std::string_view name) {
    return argument.substr(0, name.size()) == name ? std::string(argument.substr(name.size())) : std::string();
  };
  for (int i = 2; i < argc; ++i) {
    if (const std::string restraint = value_of(argv[i], "--restraint="); !restraint.empty()) {
      options.restraint = std::atof(restraint.c_str());
    } else if (const std::string lenient = value_of(argv[i], "--lenient="); !lenient.empty()) {
      options.lenient = std::atof(lenient.c_str());
    } else {
      options.folders.emplace_back(argv[i]);
    }
  }
  const std::string_view kind = argc > 1 ? argv[1] : "";
  options.kind = kind == "html" ? Kind::Html : Kind::Text;
  return !options.folders.empty() && (kind == "text" || kind == "html");
}

}  // namespace
}  // namespace pressmark::fit

int main(int argc, char** argv) {
  using namespace pressmark::fit;
  Options options;
  if (!read_options(argc, argv, options)) {
    std::fputs("fit_lines text|html PAGES [--restraint=R] [--lenient=L] [VARIANT...]\n", stderr);
    return 2;
  }
  std::vector<std::vector<LabelledPage>> sets;
  sets.push_back(read_pages(options.folders[0], options.kind));
  if (sets[0].empty()) {
    std::fprintf(stderr, "no pages with known articles in %s\n", options.folders[0].c_str());
    return 1;
  }
  for (std::size_t i = 1; i < options.folders.size(); ++i) sets.push_back(read_variant(options.folders[i], sets[0]));
  print(fit(sets, options), options.kind);
}
