#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "indexer/extraction/feature_sum.h"
#include "indexer/extraction/features.h"
#include "indexer/extraction/lexicon.h"
#include "indexer/extraction/vocabulary.h"
#include "indexer/extraction/weights.h"

namespace pressmark {
namespace {

/// The contiguous lines with the greatest sum of values.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

Span best_span(const std::vector<float>& values) {
  Span best;
  float best_sum = 0;
  float sum = 0;
  std::size_t from = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (sum <= 0) {
      sum = 0;
      from = i;
    }
    sum += values[i];
    if (sum > best_sum) {
      best_sum = sum;
      best = {from, i + 1};
    }
  }
  return best;
}

float probability(float log_odds) { return 1.0F / (1.0F + std::exp(-log_odds)); }

bool begins_inside_sentence(const Line& line) {
  const std::string& text = line.block->text;
  return line.shape.starts_lower || text[0] == ',' || text[0] == '.' || text[0] == ';' || text[0] == ')';
}

/// Sums over ranges of a sequence in constant time.
class Sums {
 public:
  explicit Sums(const std::vector<float>& values) : sums_(values.size() + 1) {
    for (std::size_t i = 0; i < values.size(); ++i) sums_[i + 1] = sums_[i] + static_cast<double>(values[i]);
  }
  /// Of [begin, end), cut to the sequence.
  double operator()(std::size_t begin, std::size_t end) const {
    return sums_[std::min(end, sums_.size() - 1)] - sums_[std::min(begin, sums_.size() - 1)];
  }
  double all() const { return sums_.back(); }

 private:
  std::vector<double> sums_;
};

std::size_t back(std::size_t i, std::size_t by) { return i > by ? i - by : 0; }

/// What the lines are worth, and sums of that.
struct Worth {
  std::vector<float> chances;  // of belonging to the article
  Sums good;                   // width that belongs to it, by chance
  Sums wide;                   // all width
  float all;                   // of good
  float best_near;             // the greatest sum of good around any line

  Worth(std::vector<float> c, const std::vector<float>& g, const std::vector<float>& w)
      : chances(std::move(c)), good(g), wide(w), all(static_cast<float>(std::max(good.all(), 1.0))), best_near(1) {
    for (std::size_t i = 0; i < chances.size(); ++i)
      best_near = std::max(best_near, static_cast<float>(good(back(i, 10), i + 11)));
  }
  float share(std::size_t i, std::size_t reach) const {
    return static_cast<float>(good(back(i, reach), i + reach + 1) / std::max(wide(back(i, reach), i + reach + 1), 1.0));
  }
};

constexpr float kWidest = 400;      // longer lines count as this long: one endless line is no article
constexpr float kCostOfOther = 45;  // width of prose that makes up for one line between which is none

Worth weigh(const std::vector<Line>& lines, const std::vector<float>& scores) {
  std::vector<float> chances;
  std::vector<float> good;
  std::vector<float> wide;
  for (std::vector<float>* values : {&chances, &good, &wide}) values->reserve(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const float width = std::min(lines[i].shape.width, kWidest);
    chances.push_back(probability(scores[i]));
    good.push_back(chances[i] > 0.25F ? chances[i] * width : 0.0F);
    wide.push_back(width);
  }
  return {std::move(chances), good, wide};
}

Span span_of(const std::vector<Line>& lines, const std::vector<float>& chances) {
  std::vector<float> values;
  values.reserve(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    values.push_back(chances[i] * std::min(lines[i].shape.width, kWidest) - (1 - chances[i]) * kCostOfOther);
  }
  return best_span(values);
}

/// For each line the chance of the nearest long line before it, at most six lines away; 0 without one.
std::vector<float> nearest_long(const std::vector<Line>& lines, const std::vector<float>& chances, bool forward) {
  const std::size_t n = lines.size();
  std::vector<float> out(n);
  float last = 0;
  std::size_t age = 100;
  for (std::size_t k = 0; k < n; ++k) {
    const std::size_t i = forward ? k : n - 1 - k;
    out[i] = age < 6 ? last : 0.0F;
    ++age;
    if (lines[i].shape.width >= 60) {
      last = chances[i];
      age = 0;
    }
  }
  return out;
}

void set_neighbours(const std::vector<Line>& lines, const Worth& worth, std::size_t i, FeatureSum& set) {
  const std::size_t n = lines.size();
  const LineShape& s = lines[i].shape;
  const float previous = i > 0 ? worth.chances[i - 1] : 0.0F;
  const float next = i + 1 < n ? worth.chances[i + 1] : 0.0F;
  set(Feature::PreviousScore, previous);
  set(Feature::NextScore, next);
  set(Feature::Near4, worth.share(i, 4));
  set(Feature::Near10, worth.share(i, 10));
  set(Feature::Near30, static_cast<float>(worth.good(back(i, 30), i + 31)) / worth.all);
  set(Feature::NearOfBest, static_cast<float>(worth.good(back(i, 10), i + 11)) / worth.best_near);
  set(Feature::SectionEndJustBefore, i > 0 && lines[i - 1].shape.has(phrase::kSectionEnd));
  set(Feature::PromotionJustBefore,
      i > 0 && lines[i - 1].shape.has(phrase::kPromotion) && lines[i - 1].shape.width < 40);
  set(Feature::ContinuesPrevious,
      i > 0 && begins_inside_sentence(lines[i]) && !lines[i - 1].shape.ends_sentence && lines[i - 1].shape.words > 2);
  set(Feature::ContinuedByNext, i + 1 < n && begins_inside_sentence(lines[i + 1]) && !s.ends_sentence && s.words > 0);
  set(Feature::ShortAmongLong, s.width < 60 && previous > 0.6F && next > 0.6F);
  set(Feature::ShortAmongShort, s.width < 60 && previous < 0.3F && next < 0.3F);
  set(Feature::LongAmongShort, s.width >= 80 && previous < 0.3F && next < 0.3F);
  set(Feature::NextSameShape, i + 1 < n && next < 0.5F && std::abs(lines[i + 1].shape.width - s.width) < 15);
  set(Feature::HeadingAboveProse, lines[i].block->heading >= 2 && next > 0.6F);
}

void set_place(const Line& line, const Worth& worth, Span span, std::size_t i, FeatureSum& set) {
  const float width = line.shape.width;
  const bool inside = i >= span.begin && i < span.end;
  set(Feature::InsideSpan, inside);
  set(Feature::InsideShort, inside && width < 50);
  set(Feature::InsideLong, inside && width >= 100);
  set(Feature::InsideWeak, inside && worth.chances[i] < 0.15F);
  set(Feature::BeforeSpan, i < span.begin);
  set(Feature::BeforeSpanFar, i + 8 < span.begin);
  set(Feature::AfterSpan, i >= span.end);
  set(Feature::AfterSpanFar, i >= span.end + 8);
  set(Feature::OutsideLong, !inside && width >= 100);
  const auto before = static_cast<float>(worth.good(0, i)) / worth.all;
  const auto after = static_cast<float>(worth.good(i + 1, worth.chances.size())) / worth.all;
  set(Feature::MassBefore0, before < 0.001F);
  set(Feature::MassBefore2, before < 0.04F);
  set(Feature::MassAfter0, after < 0.001F);
  set(Feature::MassAfter2, after < 0.04F);
}

std::size_t title_of(const std::vector<Line>& lines, const TitleFinder& titles, const Worth& worth, Span span) {
  while (span.begin < span.end && worth.chances[span.begin] < 0.5F) ++span.begin;
  return titles.find(span.begin).value_or(lines.size());
}

void set_title(const std::vector<Line>& lines, std::size_t title, std::size_t i, FeatureSum& set) {
  const bool known = title < lines.size();
  set(Feature::BeforeTitle, known && i < title);
  set(Feature::AtTitle, known && lines[i].shape.folded == lines[title].shape.folded);
  set(Feature::AfterTitle3, known && i > title && i <= title + 3);
}

/// log2(1 + n), from a table for all counts that occur on ordinary pages.
float log_of_count(std::size_t n) {
  static const auto kLogs = [] {
    std::array<float, 512> logs{};
    for (std::size_t i = 0; i < logs.size(); ++i) logs[i] = std::log2(1.0F + static_cast<float>(i));
    return logs;
  }();
  return n < kLogs.size() ? kLogs[n] : std::log2(1.0F + static_cast<float>(n));
}

void set_kinship(const Vocabulary& vocabulary, std::size_t i, FeatureSum& set) {
  const Vocabulary::Overlap overlap = vocabulary.overlap(i);
  if (!overlap.known) return;
  set(Feature::Topic, overlap.article);
  set(Feature::TopicLow, overlap.article < 0.25F);
  set(Feature::TopicHigh, overlap.article > 0.5F);
  set(Feature::TitleWords, overlap.title);
}

constexpr std::size_t kReach = 5;  // lines on either side that are near

bool is_prose(const Line& line) { return line.shape.width >= 60 && line.shape.ends_sentence; }

/// A short line with figures: a date, or "5 hours ago 12:30".
bool may_show_date(const Line& line) { return line.shape.width < 80 && line.shape.digits >= 3; }

}  // namespace

PlacedLook::PlacedLook(const std::vector<Line>& lines, const TitleFinder& titles, bool marked_up)
    : lines_(lines), titles_(titles), marked_up_(marked_up), places_(lines.size()), before_(lines.size() + 1) {
  std::size_t run = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const LineShape& s = lines[i].shape;
    Place& place = places_[i];
    place.prose = is_prose(lines[i]);
    place.dated = may_show_date(lines[i]);
    place.run_before = log_of_count(run);
    run = place.prose ? 0 : run + 1;
    before_[i + 1] = before_[i];
    before_[i + 1].repeated += lines[i].copies > 2 && s.width < 60 ? 1U : 0U;
    before_[i + 1].wide += s.width >= 40 ? 1U : 0U;
    before_[i + 1].prose += s.width >= 40 && s.ends_sentence ? 1U : 0U;
    before_[i + 1].dated += place.dated ? 1U : 0U;
  }
  run = 0;
  for (std::size_t i = lines.size(); i-- > 0;) {
    places_[i].run_after = log_of_count(run);
    run = places_[i].prose ? 0 : run + 1;
  }
}

/// Of the lines near a line, and of the line itself: what shares are.
void PlacedLook::set_surroundings(std::size_t i, FeatureSum& set) const {
  const Counts& from = before_[back(i, kReach)];
  const Counts& to = before_[std::min(i + kReach + 1, lines_.size())];
  const auto near = [&](std::uint32_t Counts::*count) { return static_cast<float>(to.*count - from.*count); };
  set(Feature::RepeatsNear, std::min(near(&Counts::repeated) / 4, 1.0F));
  set(Feature::ProseNear, near(&Counts::prose) / std::max(near(&Counts::wide), 1.0F));
  set(Feature::DatesNear, std::min(near(&Counts::dated) / 4, 1.0F));
  set(Feature::RunBefore, places_[i].run_before);
  set(Feature::RunAfter, places_[i].run_after);
}

void PlacedLook::set_company(std::size_t i, FeatureSum& set) const {
  set(Feature::Dated, places_[i].dated);
  if (i > 0) {
    set(Feature::PreviousProse, places_[i - 1].prose);
    set(Feature::PreviousEnds, lines_[i - 1].shape.ends_sentence);
    set(Feature::DatedBefore, places_[i - 1].dated);
  }
  if (i + 1 < lines_.size()) {
    set(Feature::NextProse, places_[i + 1].prose);
    set(Feature::NextEnds, lines_[i + 1].shape.ends_sentence);
    set(Feature::DatedAfter, places_[i + 1].dated);
  }
}

std::vector<LogOdds> PlacedLook::log_odds(const std::vector<LogOdds>& own, const std::vector<float>& scores,
                                          float hopeless, std::vector<Features>* features) const {
  const std::vector<Line>& lines = lines_;
  const std::size_t n = lines.size();
  const Worth worth = weigh(lines, scores);
  const Span span = span_of(lines, worth.chances);
  const std::vector<float> long_before = nearest_long(lines, worth.chances, true);
  const std::vector<float> long_after = nearest_long(lines, worth.chances, false);
  const std::size_t title = title_of(lines, titles_, worth, span);
  std::uint32_t last_parent = 0;
  for (std::size_t i = 0; i < n && marked_up_; ++i) last_parent = std::max(last_parent, lines[i].block->parent);
  std::vector<float> parents(std::size_t{last_parent} + 1);
  float heaviest = 0;
  for (std::size_t i = 0; i < n && marked_up_; ++i)
    heaviest = std::max(heaviest, parents[lines[i].block->parent] += static_cast<float>(worth.good(i, i + 1)));
  std::vector<LogOdds> out;
  out.reserve(n);
  const Vocabulary vocabulary(lines, titles_, worth.chances, title);
  const auto likely = std::find_if(worth.chances.begin(), worth.chances.end(), [](float c) { return c > 0.5F; });
  const auto dates_from = static_cast<std::size_t>(likely - worth.chances.begin()) + 6;
  std::size_t dates = 0;
  std::size_t section_ends = 0;
  std::size_t comments = 0;
  for (std::size_t i = 0; i < n; ++i) {
    const LineShape& s = lines[i].shape;
    const std::size_t dates_before = dates;
    const std::size_t ends_before = section_ends;
    const std::size_t comments_before = comments;
    if (i > span.begin && s.has(phrase::kComment) && s.width < 90) ++comments;
    if (i >= dates_from && places_[i].dated) ++dates;
    // A heading such as "Related" in the middle of the article ends nothing.
    const bool little_left = worth.good(i, n) < 0.35 * static_cast<double>(worth.all);
    if (i > span.begin && little_left && s.has(phrase::kSectionEnd | phrase::kComment) && s.width < 60) ++section_ends;
    if (scores[i] < hopeless) {
      out.push_back({scores[i], scores[i], scores[i]});
      continue;
    }
    FeatureSum set(weights_for(marked_up_), own[i], features == nullptr ? nullptr : &(*features)[i]);
    set_neighbours(lines, worth, i, set);
    set(Feature::PreviousLong, long_before[i]);
    set(Feature::NextLong, long_after[i]);
    set_place(lines[i], worth, span, i, set);
    set_title(lines, title, i, set);
    set_kinship(vocabulary, i, set);
    set_company(i, set);
    set_surroundings(i, set);
    set(Feature::DatesSince, log_of_count(dates_before));
    set(Feature::CommentsBefore, std::min(log_of_count(comments_before), 4.0F));
    set(Feature::AfterSectionEnd, ends_before >= 1);
    set(Feature::AfterSectionEnds, ends_before >= 3);
    if (lines[i].block->parent != 0) {
      const float parent = parents[lines[i].block->parent];
      set(Feature::ParentMass10, parent >= 0.1F * worth.all);
      set(Feature::ParentMass30, parent >= 0.3F * worth.all);
      set(Feature::ParentMass60, parent >= 0.6F * worth.all);
      set(Feature::HeaviestParent, parent >= heaviest);
    }
    out.push_back(set.log_odds());
  }
  return out;
}

}  // namespace pressmark
