#include "searcher/query/dates.h"

#include <gtest/gtest.h>

#include "searcher/query/compiler.h"

namespace pressmark {
namespace {

constexpr Date kToday{2024, 3, 31};  // a Sunday

std::string read(const char* text) {
  const DateReading reading = read_dates(text, kToday);
  if (!reading.range) return "?";
  return (reading.range->first ? to_iso(*reading.range->first) : "") + ".." +
         (reading.range->last ? to_iso(*reading.range->last) : "");
}

TEST(Dates, AreReadInAllForms) {
  struct Case {
    const char* text;
    const char* range;
  };
  for (const Case& c : std::initializer_list<Case>{{"2022-12-05", "2022-12-05..2022-12-05"},
                                                   {"20221205", "2022-12-05..2022-12-05"},
                                                   {"2022/12/05", "2022-12-05..2022-12-05"},
                                                   {"2024-02", "2024-02-01..2024-02-29"},
                                                   {"2022", "2022-01-01..2022-12-31"},
                                                   {"today", "2024-03-31..2024-03-31"},
                                                   {"Yesterday", "2024-03-30..2024-03-30"},
                                                   {"this-week", "2024-03-25..2024-03-31"},
                                                   {"last-week", "2024-03-18..2024-03-24"},
                                                   {"last-month", "2024-02-01..2024-02-29"},
                                                   {"this-month", "2024-03-01..2024-03-31"},
                                                   {"last-year", "2023-01-01..2023-12-31"},
                                                   {"7d", "2024-03-24..2024-03-31"},
                                                   {"1m", "2024-02-29..2024-03-31"},
                                                   {"1y..", "2023-03-31.."},
                                                   {"30d..7d", "2024-03-01..2024-03-24"},
                                                   {"7d..30d", "2024-03-01..2024-03-24"},
                                                   {"2022-12..", "2022-12-01.."},
                                                   {"..2022", "..2022-12-31"},
                                                   {"2021..2022-06", "2021-01-01..2022-06-30"},
                                                   {"2022..2021", "2021-01-01..2022-12-31"},
                                                   {"0001", "0001-01-01..0001-12-31"},
                                                   {"9999y", "0001-01-31..2024-03-31"},
                                                   {"9999-12-31", "9999-12-31..9999-12-31"}}) {
    EXPECT_EQ(read(c.text), c.range) << c.text;
  }
}

TEST(Dates, SayWhatIsWrong) {
  for (const char* text : {"2022-13", "2022-00", "2023-02-29", "0000", "soon", "..", "2022-", "2022-1-1-1", "22",
                           "20221305", "2022..soon", "12345", "99999999d", "-", "..."}) {
    EXPECT_EQ(read(text), "?") << text;
    EXPECT_FALSE(read_dates(text, kToday).warning.empty()) << text;
  }
}

TEST(DateTerms, AreAsFewAsPossible) {
  using Terms = std::vector<std::string>;
  const Date first{2020, 1, 1};
  const Date last{2023, 12, 31};
  const auto terms = [&](Date from, Date to) { return date_terms(from, to, first, last); };
  EXPECT_EQ(terms({2022, 12, 5}, {2022, 12, 5}), (Terms{"D20221205"}));
  EXPECT_EQ(terms({2022, 1, 1}, {2022, 12, 31}), (Terms{"Y2022"}));
  EXPECT_EQ(terms({2022, 11, 29}, {2023, 1, 2}),
            (Terms{"D20221129", "D20221130", "M202212", "D20230101", "D20230102"}));
  EXPECT_EQ(date_terms(std::nullopt, std::nullopt, first, last), (Terms{"Y2020", "Y2021", "Y2022", "Y2023"}));
  EXPECT_EQ(terms({2030, 1, 1}, {2040, 1, 1}), Terms{});
}

}  // namespace
}  // namespace pressmark
