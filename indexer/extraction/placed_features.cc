#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "indexer/extraction/feature_sum.h"
#include "indexer/extraction/features.h"
#include "indexer/extraction/lexicon.h"
#include "indexer/extraction/line_worth.h"
#include "indexer/extraction/vocabulary.h"

namespace pressmark {
namespace {

constexpr std::size_t kNear = 5;  // lines on either side that are near

bool begins_inside_sentence(const Line& line) {
  const char first = line.block->text[0];
  return line.shape.starts_lower || first == ',' || first == '.' || first == ';' || first == ')';
}

bool is_prose(const Line& line) { return line.shape.width >= 60 && line.shape.ends_sentence; }

/// A short line with figures: a date, or "5 hours ago 12:30".
bool may_show_date(const Line& line) { return line.shape.width < 80 && line.shape.digits >= 3; }

/// log2(1 + n), from a table for all counts that occur on ordinary pages.
float log_of_count(std::size_t n) {
  static const auto kLogs = [] {
    std::array<float, 512> logs{};
    for (std::size_t i = 0; i < logs.size(); ++i) logs[i] = std::log2(1.0F + static_cast<float>(i));
    return logs;
  }();
  return n < kLogs.size() ? kLogs[n] : std::log2(1.0F + static_cast<float>(n));
}

/// What the neighbours of a line show, whatever is thought of them.
class Company {
 public:
  explicit Company(const std::vector<Line>& lines) : lines_(lines), seen_(lines.size()), before_(lines.size() + 1) {
    std::size_t run = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const LineShape& s = lines[i].shape;
      Seen& seen = seen_[i];
      seen = {s.ends_sentence, is_prose(lines[i]), may_show_date(lines[i]), begins_inside_sentence(lines[i]), run, 0};
      run = seen.prose ? 0 : run + 1;
      Counts counts = before_[i];
      counts.repeated += lines[i].copies > 2 && s.width < 60 ? 1U : 0U;
      counts.wide += s.width >= 40 ? 1U : 0U;
      counts.prose += s.width >= 40 && s.ends_sentence ? 1U : 0U;
      counts.dated += seen.dated ? 1U : 0U;
      before_[i + 1] = counts;
    }
    run = 0;
    for (std::size_t i = lines.size(); i-- > 0;) {
      seen_[i].run_after = run;
      run = seen_[i].prose ? 0 : run + 1;
    }
  }

  void add(std::size_t i, FeatureSum& set) const {
    set(Feature::Dated, seen_[i].dated);
    if (i > 0) add_previous(i, set);
    if (i + 1 < seen_.size()) add_next(i, set);
    add_near(i, set);
    set(Feature::RunBefore, log_of_count(seen_[i].run_before));
    set(Feature::RunAfter, log_of_count(seen_[i].run_after));
  }

 private:
  struct Seen {
    bool ends_sentence = false;
    bool prose = false;
    bool dated = false;
    bool inside_sentence = false;
    std::size_t run_before = 0;  // how many lines without prose stand right before it
    std::size_t run_after = 0;
  };
  /// How many lines there are of each kind.
  struct Counts {
    std::uint32_t repeated = 0;
    std::uint32_t wide = 0;
    std::uint32_t prose = 0;
    std::uint32_t dated = 0;
  };

  void add_previous(std::size_t i, FeatureSum& set) const {
    const Seen& previous = seen_[i - 1];
    const LineShape& s = lines_[i - 1].shape;
    set(Feature::PreviousProse, previous.prose);
    set(Feature::PreviousEnds, previous.ends_sentence);
    set(Feature::DatedBefore, previous.dated);
    set(Feature::SectionEndJustBefore, s.has(phrase::kSectionEnd));
    set(Feature::PromotionJustBefore, s.has(phrase::kPromotion) && s.width < 40);
    set(Feature::ContinuesPrevious, seen_[i].inside_sentence && !previous.ends_sentence && s.words > 2);
  }

  void add_next(std::size_t i, FeatureSum& set) const {
    const Seen& next = seen_[i + 1];
    set(Feature::NextProse, next.prose);
    set(Feature::NextEnds, next.ends_sentence);
    set(Feature::DatedAfter, next.dated);
    set(Feature::ContinuedByNext, next.inside_sentence && !seen_[i].ends_sentence && lines_[i].shape.words > 0);
  }

  /// Of the lines near a line, and of the line itself: what shares are.
  void add_near(std::size_t i, FeatureSum& set) const {
    const Counts& from = before_[i > kNear ? i - kNear : 0];
    const Counts& to = before_[std::min(i + kNear + 1, seen_.size())];
    const auto near = [&](std::uint32_t Counts::*count) { return static_cast<float>(to.*count - from.*count); };
    set(Feature::RepeatsNear, std::min(near(&Counts::repeated) / 4, 1.0F));
    set(Feature::ProseNear, near(&Counts::prose) / std::max(near(&Counts::wide), 1.0F));
    set(Feature::DatesNear, std::min(near(&Counts::dated) / 4, 1.0F));
  }

  const std::vector<Line>& lines_;
  std::vector<Seen> seen_;
  std::vector<Counts> before_;  // of the lines before each, and of all
};

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
    set(Feature::DatesSince, log_of_count(dates_));
    set(Feature::CommentsBefore, std::min(log_of_count(comments_), 4.0F));
    set(Feature::AfterSectionEnd, section_ends_ >= 1);
    set(Feature::AfterSectionEnds, section_ends_ >= 3);
  }

  void pass(const Line& line, std::size_t i) {
    const LineShape& s = line.shape;
    if (i >= dates_from_ && may_show_date(line)) ++dates_;
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
                       std::vector<LogOdds> own, std::vector<Features>* features)
    : lines_(lines), titles_(titles), marked_up_(marked_up), start_(std::move(own)) {
  const Company company(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    FeatureSum set(weights_for(marked_up), start_[i], features == nullptr ? nullptr : &(*features)[i]);
    company.add(i, set);
    start_[i] = set.log_odds();
  }
}

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
    const float start = look == Look::Placed ? start_[i].placed : start_[i].again;
    if (features != nullptr) {
      out[i] = look_at(i, NotedLookSum(weights, start, (*features)[i]));
    } else if (scores[i] >= hopeless) {
      out[i] = look_at(i, LookSum(weights, start));
    }
    long_before.pass(lines_[i].shape.width, worth.chance(i));
    passed.pass(lines_[i], i);
  }
  return out;
}

}  // namespace pressmark
