#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "indexer/extraction/feature.h"
#include "indexer/extraction/lexicon.h"
#include "indexer/extraction/lines.h"

namespace pressmark {

/// What the neighbours of the lines of a page show, whatever is thought of them.
class LineCompany {
 public:
  /// The lines must outlive it. Linear.
  explicit LineCompany(const std::vector<Line>& lines);

  /// Calls set(Feature, value) for the features of a line.
  template <class Set>
  void add(std::size_t i, Set& set) const {
    set(Feature::Dated, seen_[i].dated);
    if (i > 0) add_previous(i, set);
    if (i + 1 < seen_.size()) add_next(i, set);
    add_near(i, set);
    set(Feature::RunBefore, seen_[i].run_before);
    set(Feature::RunAfter, seen_[i].run_after);
  }

  /// A short line with figures: a date, or "5 hours ago 12:30".
  static bool may_show_date(const Line& line) { return line.shape.width < 80 && line.shape.digits >= 3; }

  /// log2(1 + n).
  static float log_of_count(std::size_t n);

 private:
  struct Seen {
    bool ends_sentence = false;
    bool prose = false;
    bool dated = false;
    bool inside_sentence = false;
    float run_before = 0;  // logarithm of how many lines without prose stand right before it
    float run_after = 0;
  };
  /// How many lines there are of each kind.
  struct Counts {
    std::uint32_t repeated = 0;
    std::uint32_t wide = 0;
    std::uint32_t prose = 0;
    std::uint32_t dated = 0;
  };
  static constexpr std::size_t kNear = 5;  // lines on either side that are near

  template <class Set>
  void add_previous(std::size_t i, Set& set) const {
    const Seen& previous = seen_[i - 1];
    const LineShape& s = lines_[i - 1].shape;
    set(Feature::PreviousProse, previous.prose);
    set(Feature::PreviousEnds, previous.ends_sentence);
    set(Feature::DatedBefore, previous.dated);
    set(Feature::SectionEndJustBefore, s.has(phrase::kSectionEnd));
    set(Feature::PromotionJustBefore, s.has(phrase::kPromotion) && s.width < 40);
    set(Feature::ContinuesPrevious, seen_[i].inside_sentence && !previous.ends_sentence && s.words > 2);
  }

  template <class Set>
  void add_next(std::size_t i, Set& set) const {
    const Seen& next = seen_[i + 1];
    set(Feature::NextProse, next.prose);
    set(Feature::NextEnds, next.ends_sentence);
    set(Feature::DatedAfter, next.dated);
    set(Feature::ContinuedByNext, next.inside_sentence && !seen_[i].ends_sentence && lines_[i].shape.words > 0);
  }

  /// Of the lines near a line, and of the line itself: what shares are.
  template <class Set>
  void add_near(std::size_t i, Set& set) const {
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

}  // namespace pressmark
