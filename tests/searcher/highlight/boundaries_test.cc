#include "searcher/highlight/boundaries.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

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

/// Pieces of sentences, of every kind that the rules tell apart.
const std::vector<std::string> kPieces = {
    " ",     " ",   "  ",  "\n",   "\r\n", "\r",     "\t",    ".",   ".",       ".",     "!",      "?",
    "...",   ",",   "-",   ":",    "(",    ")",      "[",     "]",   "\"",      "'",     "“",      "”",
    "’",     "–",   "—",   "é",    "É",    "ß",      "a",     "is",  "Is",      "Mr",    "Dr",     "U",
    "S",     "etc", "Etc", "exec", "vs",   "Ph",     "D",     "St",  "e.g",     "I.e",   "Approx", "today",
    "Today", "42",  "3",   "No",   "Inc",  "Corp",   "Jan",   "pp",  "General", "On",    "said",   "The",
    "“The",  "$",   "%",   "&",    "/",    "Yahoo!", "alarm", "xMr", "fooDr",   "Lt.Cdr"};
const std::vector<std::string> kForeignPieces = {";", "×", "\f", "他", "。", "\xFF", "…", "\u00A0"};

TEST(Boundaries, FindSentencesAsIcuDoes) {
  std::mt19937 random(1848);
  const auto below = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
  Boundaries fast;
  Boundaries icu(Boundaries::Path::IcuOnly);
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    const bool spaced = below(2) == 0;
    for (std::size_t n = below(24); n > 0; --n) {
      text += below(60) == 0 ? kForeignPieces[below(kForeignPieces.size())] : kPieces[below(kPieces.size())];
      if (spaced && below(3) != 0) text += ' ';
    }
    ASSERT_EQ(fast.sentence_ends(text), icu.sentence_ends(text)) << '|' << text << '|';
  }
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
