#include "searcher/highlight/boundaries.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pressmark {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Boundaries, EndsSentences) {
  Boundaries boundaries;
  EXPECT_THAT(boundaries.sentence_ends("One. Two? Three"), ElementsAre(5, 10, 15));
  EXPECT_THAT(boundaries.sentence_ends("So Dr. Gupta spoke to Mr. Lund. He left."), ElementsAre(32, 40));
  EXPECT_THAT(boundaries.sentence_ends("他说。好"), ElementsAre(9, 12));
  EXPECT_THAT(boundaries.sentence_ends(""), IsEmpty());
  EXPECT_THAT(boundaries.sentence_ends("\xFF\xED\xA0\x80"), ElementsAre(4));
}

TEST(Boundaries, KeepsCharactersWhole) {
  Boundaries boundaries;
  const char* text = "ae\xCC\x81o";  // a, e with a combining acute accent, o
  EXPECT_EQ(boundaries.character_at_or_before(text, 1), 1U);
  EXPECT_EQ(boundaries.character_at_or_before(text, 2), 1U);
  EXPECT_EQ(boundaries.character_at_or_behind(text, 2), 4U);
  EXPECT_EQ(boundaries.character_at_or_before(text, 4), 4U);
  EXPECT_EQ(boundaries.character_at_or_before(text, 99), 5U);
  EXPECT_EQ(boundaries.character_at_or_behind(text, 0), 0U);
  const char* flag = "🇰🇿";
  EXPECT_EQ(boundaries.character_at_or_before(flag, 4), 0U);
  EXPECT_EQ(boundaries.character_at_or_behind(flag, 4), 8U);
}

}  // namespace
}  // namespace pressmark
