#include "pressmark/date.h"

#include <chrono>

namespace pressmark {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

std::chrono::year_month_day calendar(Date date) {
  return {std::chrono::year{date.year}, std::chrono::month{static_cast<unsigned>(date.month)},
          std::chrono::day{static_cast<unsigned>(date.day)}};
}

/// The number written by exactly `length` digits at `at`, or -1.
int digits(std::string_view text, std::size_t at, std::size_t length) {
  int value = 0;
  for (std::size_t i = at; i < at + length; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

void append_padded(std::string& out, int value, std::size_t width) {
  const std::string text = std::to_string(value);
  out.append(width > text.size() ? width - text.size() : 0, '0');
  out += text;
}

}  // namespace

int days_in_month(int year, int month) {
  static constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month == 2 && std::chrono::year{year}.is_leap()) return 29;
  return kDays[month - 1];
}

std::optional<Date> make_date(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > days_in_month(year, month))
    return std::nullopt;
  return Date{year, month, day};
}

std::optional<Date> parse_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  return make_date(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
}

std::string to_iso(Date date) {
  std::string out;
  append_padded(out, date.year, 4);
  out += '-';
  append_padded(out, date.month, 2);
  out += '-';
  append_padded(out, date.day, 2);
  return out;
}

Date add_days(Date date, int count) {
  static const sys_days kFirst = sys_days{calendar({1, 1, 1})};
  static const sys_days kLast = sys_days{calendar({9999, 12, 31})};
  sys_days moved = sys_days{calendar(date)} + days{count};
  if (moved < kFirst) moved = kFirst;
  if (moved > kLast) moved = kLast;
  const std::chrono::year_month_day ymd{moved};
  return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
          static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

int weekday(Date date) { return static_cast<int>(std::chrono::weekday{sys_days{calendar(date)}}.iso_encoding()) - 1; }

}  // namespace pressmark
