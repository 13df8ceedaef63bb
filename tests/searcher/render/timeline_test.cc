#include "searcher/render/timeline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "searcher/render/numbers.h"

namespace pressmark {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::vector<FacetCount> counts(const std::vector<std::pair<std::string, std::size_t>>& values) {
  std::vector<FacetCount> made;
  for (const auto& [value, n] : values) made.push_back({value, n, n});
  return made;
}

TEST(Periods, FillTheGapsInTimeOrder) {
  EXPECT_THAT(periods(counts({{"2022-12", 5}, {"2022-10", 1}, {"2023-01", 2}}), 10),
              ElementsAre(Period{"2022-10", 1}, Period{"2022-11", 0}, Period{"2022-12", 5}, Period{"2023-01", 2}));
  EXPECT_THAT(periods(counts({{"2024-02-28", 1}, {"2024-03-01", 1}}), 10),
              ElementsAre(Period{"2024-02-28", 1}, Period{"2024-02-29", 0}, Period{"2024-03-01", 1}));
  EXPECT_THAT(periods(counts({{"2021", 1}}), 10), ElementsAre(Period{"2021", 1}));
}

TEST(Periods, GrowCoarserUntilTheyFit) {
  EXPECT_THAT(periods(counts({{"2022-12-05", 5}, {"2022-12-30", 1}, {"2023-02-01", 2}}), 10),
              ElementsAre(Period{"2022-12", 6}, Period{"2023-01", 0}, Period{"2023-02", 2}));
  EXPECT_THAT(periods(counts({{"2020-01", 5}, {"2022-12", 1}}), 5),
              ElementsAre(Period{"2020", 5}, Period{"2021", 0}, Period{"2022", 1}));
  EXPECT_THAT(periods(counts({{"2000", 1}, {"2009", 2}}), 4),
              ElementsAre(Period{"2000", 1}, Period{"2003", 0}, Period{"2006", 0}, Period{"2009", 2}));
  EXPECT_THAT(periods(counts({{"0001-01-01", 1}, {"9999-12-31", 2}}), 60), SizeIs(60));
}

TEST(Periods, MixUnitsAtTheCoarsest) {
  EXPECT_THAT(periods(counts({{"2022", 5}, {"2022-12-30", 1}}), 10), ElementsAre(Period{"2022", 6}));
}

TEST(Periods, LeaveOutWhatIsNoDate) {
  EXPECT_THAT(periods(counts({{"soon", 1}, {"2022-13", 1}, {"", 2}}), 10), IsEmpty());
  EXPECT_THAT(periods(counts({{"2022", 1}}), 0), IsEmpty());
}

TEST(Timeline, FitsItsWidth) {
  for (const std::size_t width : {20U, 40U, 58U, 78U, 138U}) {
    FacetResult facet{Facet::Date, counts({{"2010-01", 5}, {"2022-12", 123456}}), 0};
    for (const StyledText& line : timeline(facet, width)) EXPECT_LE(line.width(), width) << line.text();
  }
}

TEST(Numbers, AreGrouped) {
  EXPECT_EQ(grouped(0), "0");
  EXPECT_EQ(grouped(999), "999");
  EXPECT_EQ(grouped(1000), "1,000");
  EXPECT_EQ(grouped(1234567), "1,234,567");
  EXPECT_EQ(counted(1, "article", "articles"), "1 article");
  EXPECT_EQ(long_date(Date{2022, 12, 5}), "5 December 2022");
}

}  // namespace
}  // namespace pressmark
