#include "pressmark/date.h"

#include <gtest/gtest.h>

namespace pressmark {
namespace {

TEST(Date, AcceptsOnlyDaysOfTheCalendar) {
  EXPECT_TRUE(make_date(2024, 2, 29));
  EXPECT_FALSE(make_date(2023, 2, 29));
  EXPECT_FALSE(make_date(2022, 13, 1));
  EXPECT_FALSE(make_date(2022, 4, 31));
  EXPECT_FALSE(make_date(0, 1, 1));
}

TEST(Date, ParsesAndPrintsIso) {
  EXPECT_EQ(to_iso(*parse_iso_date("2022-12-05")), "2022-12-05");
  EXPECT_EQ(to_iso({7, 1, 2}), "0007-01-02");
  for (const char* wrong : {"", "2022-12-5", "2022/12/05", "2022-12-05T", "2022-00-10", "abcd-ef-gh"}) {
    EXPECT_FALSE(parse_iso_date(wrong)) << wrong;
  }
}

TEST(Date, CountsDaysOverTheEndsOfMonthsAndOfTime) {
  EXPECT_EQ(add_days({2022, 12, 31}, 1), (Date{2023, 1, 1}));
  EXPECT_EQ(add_days({2024, 3, 1}, -1), (Date{2024, 2, 29}));
  EXPECT_EQ(add_days({9999, 12, 31}, 1), (Date{9999, 12, 31}));
  EXPECT_EQ(add_days({1, 1, 1}, -400), (Date{1, 1, 1}));
}

TEST(Date, KnowsWeekdays) {
  EXPECT_EQ(weekday({2022, 12, 5}), 0);
  EXPECT_EQ(weekday({2022, 12, 11}), 6);
}

}  // namespace
}  // namespace pressmark
