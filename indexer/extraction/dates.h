#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pressmark/date.h"
#include "pressmark/text_span.h"

namespace pressmark {

/// How the numbers of 03/04/2023 are to be read where the numbers themselves leave it open.
enum class DayOrder { DayFirst, MonthFirst };

/// A day written in a text.
struct DateMention {
  TextSpan span;      ///< of the day and its time in the text
  TextSpan day_span;  ///< of the day alone
  Date date;
  std::string published;   ///< ISO 8601 with the time and zone that stand with it: "2022-12-05T05:22+02:00"
  bool ambiguous = false;  ///< day and month could be the other way round; `date` follows the DayOrder
};

/// Every complete day (with a year) written in the text, in order: "Nov. 20, 2019, 9:28 AM UTC", "25 de mayo de 2025",
/// "28.04.2023, 20.15 Uhr", "2025年1月14日 20:00", "2019-11-19T12:48:14Z"; also glued to its neighbours: "20194:29 AM"
/// after a day, "CorrespondentDec 22, 2023". Linear; a text is read up to its first kilobytes only where it is long.
std::vector<DateMention> find_dates(std::string_view text, DayOrder order);

/// Whether there is one.
bool has_date(std::string_view text, DayOrder order);

/// 1..12 for the name or abbreviation of a month in any language that is known, else 0. `word` is folded.
int month_of_word(std::string_view word);

}  // namespace pressmark
