#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "indexer/extraction/dates.h"
#include "indexer/extraction/lines.h"

namespace pressmark {

/// Which lines of a page show a date. Looks at a line when first asked for it; for one thread.
class DateLines {
 public:
  /// The lines must outlive it.
  explicit DateLines(const std::vector<Line>& lines) : lines_(lines), known_(lines.size(), kUnknown) {}

  bool has_date(std::size_t line) const {
    if (lines_[line].shape.digits < 3) return false;
    std::uint8_t& known = known_[same_as(lines_, line)];
    if (known == kUnknown) known = pressmark::has_date(lines_[line].block->text, DayOrder::MonthFirst) ? kDate : kNone;
    return known == kDate;
  }

 private:
  static constexpr std::uint8_t kUnknown = 0;
  static constexpr std::uint8_t kNone = 1;
  static constexpr std::uint8_t kDate = 2;

  const std::vector<Line>& lines_;
  mutable std::vector<std::uint8_t> known_;
};

}  // namespace pressmark
