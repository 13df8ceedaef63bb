#include <optional>
#include <string>
#include <vector>

#include "common/schema.h"
#include "pressmark/date.h"
#include "searcher/query/compiler.h"

namespace pressmark {

std::vector<std::string> date_terms(const std::optional<Date>& first, const std::optional<Date>& last, Date earliest,
                                    Date latest) {
  Date day = first && earliest < *first ? *first : earliest;
  const Date end = last && *last < latest ? *last : latest;
  std::vector<std::string> terms;
  while (!(end < day)) {
    const std::string iso = to_iso(day);
    const std::string year = iso.substr(0, 4);
    const std::string month = year + iso.substr(5, 2);
    const Date year_end{day.year, 12, 31};
    const Date month_end{day.year, day.month, days_in_month(day.year, day.month)};
    Date covered = day;
    if (day.day == 1 && day.month == 1 && !(end < year_end)) {
      terms.push_back(make_term(prefix::kYear, year));
      covered = year_end;
    } else if (day.day == 1 && !(end < month_end)) {
      terms.push_back(make_term(prefix::kMonth, month));
      covered = month_end;
    } else {
      terms.push_back(make_term(prefix::kDay, month + iso.substr(8)));
    }
    if (covered == Date{9999, 12, 31}) break;
    day = add_days(covered, 1);
  }
  return terms;
}

}  // namespace pressmark
