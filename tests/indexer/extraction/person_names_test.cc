#include "indexer/extraction/person_names.h"

#include <gtest/gtest.h>

namespace pressmark {
namespace {

TEST(PersonNames, Shapes) {
  for (const char* name : {"Ann Osei", "Maria van der Berg", "J. K. Osei", "KIM MIN-JUN", "Élodie O’Brien",
                           "James Osei Jr.", "渡辺洋介", "박준석"}) {
    EXPECT_TRUE(looks_like_name(name)) << name;
  }
  for (const char* other : {"", "Ann", "ann osei", "Latest News", "Staff Writer", "The Harbour Post", "Share Article",
                            "Ann Osei said on Monday", "4 Comments", "Ann, Osei"}) {
    EXPECT_FALSE(looks_like_name(other)) << other;
  }
}

TEST(PersonNames, CapitalsBecomeOrdinary) {
  EXPECT_EQ(with_ordinary_case("MOHAMMED AL-OSEI"), "Mohammed Al-Osei");
  EXPECT_EQ(with_ordinary_case("ANGUS MCDONALD"), "Angus McDonald");
  EXPECT_EQ(with_ordinary_case("Ann Osei"), "Ann Osei");
  EXPECT_EQ(with_ordinary_case("AP"), "AP");
}

TEST(PersonNames, GluedWordsArePartedButNamesStayWhole) {
  EXPECT_EQ(part_glued_words("Ann OseiStaff Writer"), "Ann Osei\nStaff Writer");
  EXPECT_EQ(part_glued_words("Angus McDonald"), "Angus McDonald");
  EXPECT_EQ(part_glued_words("Ana DeSouza"), "Ana DeSouza");
}

TEST(PersonNames, Agencies) {
  EXPECT_EQ(news_agency("The Associated Press"), "Associated Press");
  EXPECT_EQ(news_agency("REUTERS"), "Reuters");
  EXPECT_EQ(news_agency("Ann Osei"), "");
}

}  // namespace
}  // namespace pressmark
