#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pressmark/export.h"

namespace pressmark {

/// A day of the Gregorian calendar as the publisher's local calendar shows it. Always valid when made by make_date or
/// parse_iso_date.
struct Date {
  int year = 1970;  ///< 1..9999
  int month = 1;    ///< 1..12
  int day = 1;      ///< 1..31

  friend bool operator==(Date a, Date b) { return a.year == b.year && a.month == b.month && a.day == b.day; }
  friend bool operator!=(Date a, Date b) { return !(a == b); }
  friend bool operator<(Date a, Date b) {
    if (a.year != b.year) return a.year < b.year;
    return a.month != b.month ? a.month < b.month : a.day < b.day;
  }
};

/// The date, or nothing when there is no such day (2023-02-29, month 13, year 0).
PRESSMARK_API std::optional<Date> make_date(int year, int month, int day);

/// Exactly "YYYY-MM-DD"; nothing else.
PRESSMARK_API std::optional<Date> parse_iso_date(std::string_view text);

/// "2022-12-05"
PRESSMARK_API std::string to_iso(Date date);

/// Days of a month, 28..31.
PRESSMARK_API int days_in_month(int year, int month);

/// The day `days` later (earlier when negative), clamped to the years 1..9999.
PRESSMARK_API Date add_days(Date date, int days);

/// 0 = Monday .. 6 = Sunday.
PRESSMARK_API int weekday(Date date);

}  // namespace pressmark
