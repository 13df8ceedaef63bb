#include "searcher/query/dates.h"

#include <algorithm>
#include <utility>

namespace pressmark {
namespace {

constexpr std::string_view kForms = "write a date as 2022-12-05, 2022-12 or 2022, or a range as 2022-11-20..2022-12-06";

DateReading failure(std::string message) { return {std::nullopt, std::move(message)}; }

DateReading days(Date first, Date last) { return {DateRange{first, last}, {}}; }

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int number(std::string_view digits) {
  int value = 0;
  for (char c : digits) value = value * 10 + (c - '0');
  return value;
}

Date month_start(Date day) { return {day.year, day.month, 1}; }

Date month_end(Date day) { return {day.year, day.month, days_in_month(day.year, day.month)}; }

/// The same day so many months earlier, or the last one of a shorter month; not before the year 1.
Date months_ago(Date day, int months) {
  const int count = std::max(day.year * 12 + (day.month - 1) - months, 12);
  const int year = count / 12;
  const int month = count % 12 + 1;
  return {year, month, std::min(day.day, days_in_month(year, month))};
}

DateReading relative_words(std::string_view text, Date today) {
  const Date monday = add_days(today, -weekday(today));
  const Date yesterday = add_days(today, -1);
  const Date last_month = add_days(month_start(today), -1);
  if (text == "today") return days(today, today);
  if (text == "yesterday") return days(yesterday, yesterday);
  if (text == "this-week") return days(monday, add_days(monday, 6));
  if (text == "last-week") return days(add_days(monday, -7), add_days(monday, -1));
  if (text == "this-month") return days(month_start(today), month_end(today));
  if (text == "last-month") return days(month_start(last_month), last_month);
  if (text == "this-year") return days({today.year, 1, 1}, {today.year, 12, 31});
  if (text == "last-year" && today.year > 1) return days({today.year - 1, 1, 1}, {today.year - 1, 12, 31});
  return {};
}

/// "7d", "2w", "3m", "1y": nothing when `text` is not of that form.
DateReading some_time_ago(std::string_view text, Date today) {
  if (text.size() < 2 || text.size() > 6 || !all_digits(text.substr(0, text.size() - 1))) return {};
  const int n = number(text.substr(0, text.size() - 1));
  switch (text.back()) {
    case 'd':
      return days(add_days(today, -n), today);
    case 'w':
      return days(add_days(today, -7 * n), today);
    case 'm':
      return days(months_ago(today, n), today);
    case 'y':
      return days(months_ago(today, 12 * n), today);
    default:
      return {};
  }
}

/// Year, month and day as digits: "2022-12-05", "2022-12", "2022", "20221205".
DateReading calendar_date(std::string_view text) {
  std::string compact;
  if (text.size() == 8 && all_digits(text)) {
    compact = std::string(text.substr(0, 4)) + '-' + std::string(text.substr(4, 2)) + '-' + std::string(text.substr(6));
    text = compact;
  }
  std::string_view parts[3];
  std::size_t count = 0;
  for (std::size_t at = 0; at <= text.size() && count < 3;) {
    const std::size_t end = std::min(text.find_first_of("-/", at), text.size());
    parts[count++] = text.substr(at, end - at);
    if (end < text.size() && count == 3) return {};
    at = end + 1;
  }
  for (std::size_t i = 0; i < count; ++i) {
    if (!all_digits(parts[i]) || parts[i].size() > (i == 0 ? 4U : 2U)) return {};
  }
  if (parts[0].size() != 4) return {};
  const int year = number(parts[0]);
  if (year < 1) return failure("there is no year " + std::string(parts[0]));
  if (count == 1) return days({year, 1, 1}, {year, 12, 31});
  const int month = number(parts[1]);
  if (month < 1 || month > 12) {
    return failure("there is no month " + std::string(parts[1]) +
                   "; months go from 01 to 12, as in date:" + std::string(parts[0]) + "-12");
  }
  if (count == 2) return days({year, month, 1}, {year, month, days_in_month(year, month)});
  const std::optional<Date> day = make_date(year, month, number(parts[2]));
  if (!day) {
    const Date last{year, month, days_in_month(year, month)};
    return failure("there is no day " + std::string(parts[2]) + " in that month, whose last is " + to_iso(last));
  }
  return days(*day, *day);
}

DateReading one_date(std::string_view text, Date today) {
  if (DateReading read = relative_words(text, today); read.range) return read;
  if (DateReading read = some_time_ago(text, today); read.range) return read;
  DateReading read = calendar_date(text);
  if (!read.range && read.warning.empty()) {
    read.warning = "“" + std::string(text.substr(0, 40)) + "” is no date; " + std::string(kForms);
  }
  return read;
}

/// A date as one end of a range. A time ago is the day where it begins: 30d..7d ends seven days ago.
DateReading range_edge(std::string_view text, Date today) {
  DateReading read = one_date(text, today);
  if (some_time_ago(text, today).range) read.range->last = read.range->first;
  return read;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

}  // namespace

DateReading read_dates(std::string_view value, Date today) {
  const std::string text = lower(value);
  const std::size_t dots = text.find("..");
  if (dots == std::string::npos) return one_date(text, today);
  const std::string_view from = std::string_view(text).substr(0, dots);
  const std::string_view to = std::string_view(text).substr(dots + 2);
  if (from.empty() && to.empty()) return failure("a range wants at least one date; " + std::string(kForms));
  DateRange range;
  if (!from.empty()) {
    DateReading read = range_edge(from, today);
    if (!read.range) return read;
    range = *read.range;
  }
  if (to.empty()) return {DateRange{range.first, std::nullopt}, {}};
  DateReading read = range_edge(to, today);
  if (!read.range) return read;
  if (range.first && *read.range->last < *range.first) {
    return {DateRange{read.range->first, range.last},
            "the range ends before it begins, so it is read the other way round"};
  }
  return {DateRange{range.first, read.range->last}, {}};
}

}  // namespace pressmark
