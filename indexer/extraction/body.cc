#include "indexer/extraction/body.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <utility>

#include "common/unicode.h"
#include "indexer/extraction/features.h"
#include "indexer/extraction/weights.h"

namespace pressmark {
namespace {

/// The final scores of the lines; their features are noted where that is wanted.
std::vector<float> judge(const std::vector<Line>& lines, const TitleFinder& titles, bool marked_up,
                         std::vector<Features>* features = nullptr) {
  if (features != nullptr) features->assign(lines.size(), Features{});
  std::vector<LogOdds> own = own_log_odds(lines, marked_up, features);
  std::vector<float> scores;
  scores.reserve(own.size());
  for (const LogOdds& log_odds : own) scores.push_back(log_odds.own);
  // The last look lifts no line that far, as nearly all of a page's menus and teasers would have to be.
  constexpr float kHopeless = -5;
  constexpr float kNever = std::numeric_limits<float>::lowest();
  const PlacedLook placed(lines, titles, marked_up, std::move(own));
  scores = placed.scores(Look::Placed, scores, kNever);
  return placed.scores(Look::Again, scores, features == nullptr ? kHopeless : kNever, features);
}

/// The features that moved a line most, with what they added.
std::string loudest(const Features& features, bool marked_up) {
  std::vector<std::pair<float, std::size_t>> parts;
  for (std::size_t k = 0; k < kFeatureCount; ++k) {
    const FeatureWeights::Looks& looks = marked_up ? kWeights[k].marked_up : kWeights[k].text;
    parts.emplace_back(looks.again * features[k], k);
  }
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

/// Whether the line goes on with the article that the line before belongs to: prose in a paragraph beside it. A short
/// article with much around it has few lines that speak for its last ones.
bool continues_article(const Line& line, const Line& before, bool marked_up) {
  const float doubtful = marked_up ? -1.5F : -0.5F;  // without mark-up, less is known of what stands beside what
  const Block& block = *line.block;
  const bool beside = block.parent == before.block->parent && block.zones == before.block->zones;
  const LineShape& s = line.shape;
  return beside && line.score > doubtful && s.width >= 25 && s.ends_sentence && s.phrases == 0 && s.words >= 4 &&
         line.copies == 1 && block.link_density < 0.3F;
}

/// Whether there are any.
bool select_sentences(std::vector<Line>& lines) {
  bool any = false;
  for (Line& line : lines) {
    const LineShape& s = line.shape;
    line.kept = s.ends_sentence && s.words >= 5 && s.phrases == 0 && line.first_copy && s.function_density() >= 0.15F;
    if (line.kept) line.reason = "a sentence on a page without an article";
    any = any || line.kept;
  }
  return any;
}

}  // namespace

Selection select_body(std::vector<Line>& lines, const TitleFinder& titles, bool marked_up) {
  const std::vector<float> scores = judge(lines, titles, marked_up);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    lines[i].score = scores[i];
    lines[i].kept =
        scores[i] > 0 || (i > 0 && lines[i - 1].kept && continues_article(lines[i], lines[i - 1], marked_up));
  }
  const bool none = std::none_of(lines.begin(), lines.end(), [](const Line& line) { return line.kept; });
  return none && select_sentences(lines) ? Selection::Sentences : Selection::Body;
}

std::size_t begin_of_body(const std::vector<Line>& lines) {
  constexpr float kWidest = 400;
  constexpr float kCostOfOther = 45;  // width of text that makes up for one dropped line between
  float sum = 0;
  float best_sum = 0;
  std::size_t from = 0;
  std::size_t best = lines.size();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (sum <= 0) {
      sum = 0;
      from = i;
    }
    sum += lines[i].kept ? std::min(lines[i].shape.width, kWidest) : -kCostOfOther;
    if (sum > best_sum) {
      best_sum = sum;
      best = from;
    }
  }
  for (std::size_t i = best; i < lines.size(); ++i) {
    if (lines[i].kept && lines[i].shape.width >= 60) return i;
  }
  return best;
}

std::string explain_body(const std::vector<Line>& lines, const TitleFinder& titles, bool marked_up) {
  std::vector<Features> features;
  const std::vector<float> scores = judge(lines, titles, marked_up, &features);
  std::string out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    char head[64];
    std::snprintf(head, sizeof head, "%s %+6.2f ", lines[i].kept ? "kept   " : "dropped",
                  static_cast<double>(scores[i]));
    out += head;
    if (*lines[i].reason != '\0') out += std::string("(") + lines[i].reason + ") ";
    const std::string_view text = lines[i].block->text;
    const std::size_t shown = floor_boundary(text, 100);
    out += text.substr(0, shown);
    if (shown < text.size()) out += "…";
    out += "\n                " + loudest(features[i], marked_up) + '\n';
  }
  return out;
}

}  // namespace pressmark
