#include "indexer/extraction/body.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <utility>

#include "indexer/extraction/features.h"
#include "indexer/extraction/weights.h"

namespace pressmark {
namespace {

using Look = float FeatureWeights::Looks::*;

const FeatureWeights::Looks& looks(std::size_t feature, bool marked_up) {
  return marked_up ? kWeights[feature].marked_up : kWeights[feature].text;
}

std::vector<float> score(const std::vector<Features>& features, bool marked_up, Look look) {
  std::array<float, kFeatureCount> weights{};
  for (std::size_t k = 0; k < kFeatureCount; ++k) weights[k] = looks(k, marked_up).*look;
  std::vector<float> scores;
  scores.reserve(features.size());
  for (const Features& f : features) {
    float sum = 0;
    for (std::size_t k = 0; k < kFeatureCount; ++k) sum += weights[k] * f[k];
    scores.push_back(sum);
  }
  return scores;
}

struct Judgement {
  std::vector<Features> features;
  std::vector<float> scores;
};

Judgement judge(const std::vector<Line>& lines, bool marked_up) {
  Judgement j;
  j.features.reserve(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    j.features.push_back(own_features(lines[i], i + 1 == lines.size() || lines[i + 1].block->blank_before));
  }
  j.scores = score(j.features, marked_up, &FeatureWeights::Looks::own);
  add_context(lines, j.scores, j.features);
  j.scores = score(j.features, marked_up, &FeatureWeights::Looks::placed);
  add_context(lines, j.scores, j.features);
  j.scores = score(j.features, marked_up, &FeatureWeights::Looks::again);
  for (float& s : j.scores) s += kBias;
  return j;
}

/// The features that moved a line most, with what they added.
std::string loudest(const Features& features, bool marked_up) {
  std::vector<std::pair<float, std::size_t>> parts;
  for (std::size_t k = 0; k < kFeatureCount; ++k) parts.emplace_back(looks(k, marked_up).again * features[k], k);
  std::sort(parts.begin(), parts.end(),
            [](const auto& a, const auto& b) { return std::fabs(a.first) > std::fabs(b.first); });
  std::string out;
  for (std::size_t i = 0; i < 6 && std::fabs(parts[i].first) > 0.05F; ++i) {
    char part[80];
    std::snprintf(part, sizeof part, " %s %+.1f", kWeights[parts[i].second].name, static_cast<double>(parts[i].first));
    out += part;
  }
  return out;
}

}  // namespace

void select_body(std::vector<Line>& lines, bool marked_up) {
  const Judgement j = judge(lines, marked_up);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    lines[i].score = j.scores[i];
    lines[i].kept = j.scores[i] > 0;
  }
}

std::string explain_body(const std::vector<Line>& lines, bool marked_up) {
  const Judgement j = judge(lines, marked_up);
  std::string out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    char head[64];
    std::snprintf(head, sizeof head, "%s %+6.2f ", lines[i].kept ? "kept   " : "dropped",
                  static_cast<double>(j.scores[i]));
    out += head;
    if (*lines[i].reason != '\0') out += std::string("(") + lines[i].reason + ") ";
    out += lines[i].block->text.substr(0, 100) + "\n                " + loudest(j.features[i], marked_up) + '\n';
  }
  return out;
}

}  // namespace pressmark
