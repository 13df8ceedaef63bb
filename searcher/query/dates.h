#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pressmark/date.h"

namespace pressmark {

/// First and last day, both inclusive; nothing is an open end.
struct DateRange {
  std::optional<Date> first;
  std::optional<Date> last;

  friend bool operator==(const DateRange&, const DateRange&) = default;
};

/// What was read of a date expression. `range` is empty when nothing could be.
struct DateReading {
  std::optional<DateRange> range;
  std::string warning;  ///< empty when all is well; says what to write instead
};

/// Reads the value of date: in the forms
///
///     2022-12-05  2022-12  2022  20221205             a day, a month, a year
///     today  yesterday                                a day, relative to `today`
///     this-week  last-week                            Monday to Sunday
///     this-month  last-month  this-year  last-year
///     7d  2w  3m  1y                                  from so many days, weeks, months, years ago until today
///     A..B  A..  ..B                                  from the first day of A to the last day of B
DateReading read_dates(std::string_view text, Date today);

}  // namespace pressmark
