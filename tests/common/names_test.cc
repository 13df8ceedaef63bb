#include "common/names.h"

#include <gtest/gtest.h>

namespace pressmark {
namespace {

TEST(Names, KeysIgnoreCaseAccentsAndPunctuation) {
  EXPECT_EQ(name_key("Dr. Pravesh Kumar Gupta’s"), "dr pravesh kumar gupta");
  EXPECT_EQ(name_key("ÉLODIE MARÉCHAL"), "elodie marechal");
  EXPECT_EQ(name_key("Al-Kassim, Mohammad"), "al kassim mohammad");
  EXPECT_EQ(name_key("…"), "");
}

TEST(Names, ContainNeighbouringPartsInOrder) {
  const auto name = name_parts("Pravesh Kumar Gupta");
  EXPECT_TRUE(name_contains(name, {"gupta"}));
  EXPECT_TRUE(name_contains(name, {"kumar", "gupta"}));
  EXPECT_FALSE(name_contains(name, {"pravesh", "gupta"}));
  EXPECT_FALSE(name_contains(name, {"gupta", "kumar"}));
  EXPECT_FALSE(name_contains(name, {}));
}

}  // namespace
}  // namespace pressmark
