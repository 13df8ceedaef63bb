#include <algorithm>
#include <cstdlib>
#include <utility>

#include "indexer/extraction/feature_sum.h"
#include "indexer/extraction/features.h"
#include "indexer/extraction/lexicon.h"
#include "indexer/extraction/line_company.h"
#include "indexer/extraction/line_worth.h"
#include "indexer/extraction/vocabulary.h"

namespace pressmark {
namespace {

// An unlikely line with nothing of an article about it, as half of all are, need not be looked at to be told what it
// loses by that.
constexpr float kUnlikely = -3;
constexpr float kUsualLoss = 2.1F;

/// The chance of the nearest long line passed, at most six lines away; 0 without one.
class NearestLong {
 public:
  float chance() const { return age_ < kFarthest ? chance_ : 0.0F; }
  void pass(float width, float chance) {
    ++age_;
    if (width < 60) return;
    chance_ = chance;
    age_ = 0;
  }

 private:
  static constexpr std::size_t kFarthest = 6;
  float chance_ = 0;
  std::size_t age_ = kFarthest;
};

template <class Set>
void set_neighbours(const std::vector<Line>& lines, const LineWorth& worth, std::size_t i, Set& set) {
  const std::size_t n = lines.size();
  const float width = lines[i].shape.width;
  const float previous = i > 0 ? worth.chance(i - 1) : 0.0F;
  const float next = i + 1 < n ? worth.chance(i + 1) : 0.0F;
  set(Feature::PreviousScore, previous);
  set(Feature::NextScore, next);
  set(Feature::Near4, worth.share_near(i, 4));
  set(Feature::Near10, worth.share_near(i, 10));
  set(Feature::Near30, static_cast<float>(worth.near(i, 30)) / worth.all());
  set(Feature::NearOfBest, static_cast<float>(worth.near(i, 10)) / worth.best_near());
  if (previous < 0.3F && next < 0.3F) {
    set(Feature::ShortAmongShort, width < 60);
    set(Feature::LongAmongShort, width >= 80);
  }
  set(Feature::ShortAmongLong, width < 60 && previous > 0.6F && next > 0.6F);
  set(Feature::NextSameShape, i + 1 < n && next < 0.5F && std::abs(lines[i + 1].shape.width - width) < 15);
  set(Feature::HeadingAboveProse, lines[i].block->heading >= 2 && next > 0.6F);
}

template <class Set>
void set_place(float width, const LineWorth& worth, LineWorth::Span span, std::size_t i, Set& set) {
  if (i < span.begin) {
    set(Feature::BeforeSpan, true);
    set(Feature::BeforeSpanFar, i + 8 < span.begin);
  } else if (i >= span.end) {
    set(Feature::AfterSpan, true);
    set(Feature::AfterSpanFar, i >= span.end + 8);
  } else {
    set(Feature::InsideSpan, true);
    set(Feature::InsideShort, width < 50);
    set(Feature::InsideLong, width >= 100);
    set(Feature::InsideWeak, worth.chance(i) < 0.15F);
  }
  set(Feature::OutsideLong, (i < span.begin || i >= span.end) && width >= 100);
  const auto before = static_cast<float>(worth.before(i)) / worth.all();
  const auto after = static_cast<float>(worth.from(i + 1)) / worth.all();
  set(Feature::MassBefore0, before < 0.001F);
  set(Feature::MassBefore2, before < 0.04F);
  set(Feature::MassAfter0, after < 0.001F);
  set(Feature::MassAfter2, after < 0.04F);
}

template <class Set>
void set_title(const std::vector<Line>& lines, std::size_t title, std::size_t i, Set& set) {
  if (title == lines.size()) return;
  set(Feature::BeforeTitle, i < title);
  set(Feature::AtTitle, lines[i].first == lines[title].first);
  set(Feature::AfterTitle3, i > title && i <= title + 3);
}

template <class Set>
void set_kinship(const Vocabulary& vocabulary, std::size_t i, Set& set) {
  const Vocabulary::Overlap overlap = vocabulary.overlap(i);
  if (!overlap.known) return;
  set(Feature::Topic, overlap.article);
  set(Feature::TopicLow, overlap.article < 0.25F);
  set(Feature::TopicHigh, overlap.article > 0.5F);
  set(Feature::TitleWords, overlap.title);
}

/// What has passed on the way down the page that an article does not go on behind.
class Passed {
 public:
  Passed(const LineWorth& worth) : worth_(worth) {
    const auto& chances = worth.chances();
    const auto likely = std::find_if(chances.begin(), chances.end(), [](float c) { return c > 0.5F; });
    dates_from_ = static_cast<std::size_t>(likely - chances.begin()) + 6;
  }

  template <class Set>
  void add(Set& set) const {
    set(Feature::DatesSince, LineCompany::log_of_count(dates_));
    set(Feature::CommentsBefore, std::min(LineCompany::log_of_count(comments_), 4.0F));
    set(Feature::AfterSectionEnd, section_ends_ >= 1);
    set(Feature::AfterSectionEnds, section_ends_ >= 3);
  }

  void pass(const Line& line, std::size_t i) {
    const LineShape& s = line.shape;
    if (i >= dates_from_ && LineCompany::may_show_date(line)) ++dates_;
    if (i <= worth_.best_span().begin || !s.has(phrase::kSectionEnd | phrase::kComment)) return;
    if (s.has(phrase::kComment) && s.width < 90) ++comments_;
    // A heading such as "Related" in the middle of the article ends nothing.
    const bool little_left = worth_.from(i) < 0.35 * static_cast<double>(worth_.all());
    if (little_left && s.width < 60) ++section_ends_;
  }

 private:
  const LineWorth& worth_;
  std::size_t dates_from_ = 0;
  std::size_t dates_ = 0;
  std::size_t section_ends_ = 0;
  std::size_t comments_ = 0;
};

/// What the blocks that lines stand in hold of the article.
class Parents {
 public:
  Parents(const std::vector<Line>& lines, const LineWorth& worth) : all_(worth.all()) {
    std::uint32_t last = 0;
    for (const Line& line : lines) last = std::max(last, line.block->parent);
    mass_.resize(std::size_t{last} + 1);
    for (std::size_t i = 0; i < lines.size() && last > 0; ++i)
      heaviest_ = std::max(heaviest_, mass_[lines[i].block->parent] += static_cast<float>(worth.of(i)));
  }

  template <class Set>
  void add(std::uint32_t parent, Set& set) const {
    if (parent == 0) return;
    set(Feature::ParentMass10, mass_[parent] >= 0.1F * all_);
    set(Feature::ParentMass30, mass_[parent] >= 0.3F * all_);
    set(Feature::ParentMass60, mass_[parent] >= 0.6F * all_);
    set(Feature::HeaviestParent, mass_[parent] >= heaviest_);
  }

 private:
  float all_;
  std::vector<float> mass_;
  float heaviest_ = 0;
};

std::size_t title_of(const std::vector<Line>& lines, const TitleFinder& titles, const LineWorth& worth) {
  LineWorth::Span span = worth.best_span();
  while (span.begin < span.end && worth.chance(span.begin) < 0.5F) ++span.begin;
  return titles.find(span.begin).value_or(lines.size());
}

}  // namespace

PlacedLook::PlacedLook(const std::vector<Line>& lines, const TitleFinder& titles, bool marked_up,
                       std::vector<LogOdds> own)
    : lines_(lines), titles_(titles), marked_up_(marked_up), own_(std::move(own)), company_(lines) {}

std::vector<float> PlacedLook::scores(Look look, const std::vector<float>& scores, float hopeless,
                                      std::vector<Features>* features) const {
  const std::size_t n = lines_.size();
  const LineWorth worth(lines_, scores);
  const std::size_t title = title_of(lines_, titles_, worth);
  const Vocabulary vocabulary(lines_, titles_, worth.chances(), title);
  const Parents parents(lines_, worth);
  std::vector<float> long_after(n);
  NearestLong nearest_after;
  for (std::size_t i = n; i-- > 0;) {
    long_after[i] = nearest_after.chance();
    nearest_after.pass(lines_[i].shape.width, worth.chance(i));
  }
  NearestLong long_before;
  Passed passed(worth);
  const auto look_at = [&](std::size_t i, auto set) {
    company_.add(i, set);
    set_neighbours(lines_, worth, i, set);
    set(Feature::PreviousLong, long_before.chance());
    set(Feature::NextLong, long_after[i]);
    set_place(lines_[i].shape.width, worth, worth.best_span(), i, set);
    set_title(lines_, title, i, set);
    set_kinship(vocabulary, i, set);
    passed.add(set);
    parents.add(lines_[i].block->parent, set);
    return set.sum();
  };
  const LookWeights& weights = weights_for(marked_up_, look);
  std::vector<float> out(scores);
  for (std::size_t i = 0; i < n; ++i) {
    const float start = look == Look::Placed ? own_[i].placed : own_[i].again;
    if (features != nullptr) {
      out[i] = look_at(i, Noted(LookSum(weights, start), (*features)[i]));
    } else if (look == Look::Placed && scores[i] < kUnlikely && worth.near(i, 10) == 0) {
      out[i] = scores[i] - kUsualLoss;
    } else if (scores[i] >= hopeless) {
      out[i] = look_at(i, LookSum(weights, start));
    }
    long_before.pass(lines_[i].shape.width, worth.chance(i));
    passed.pass(lines_[i], i);
  }
  return out;
}

}  // namespace pressmark
