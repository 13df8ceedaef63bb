#include "searcher/query/people.h"

#include <gtest/gtest.h>

#include <random>

#include "searcher/query/edit_distance.h"
#include "searcher/query/scripts.h"

namespace pressmark {
namespace {

bool same(const char* a, const char* b) { return compatible(split_key(a), split_key(b)); }

TEST(People, AreTheSameWhenNothingContradicts) {
  EXPECT_TRUE(same("pravesh gupta", "pravesh kumar gupta"));
  EXPECT_TRUE(same("pravesh k gupta", "pravesh kumar gupta"));
  EXPECT_TRUE(same("pravesh kumar gupta", "pravesh kumar gupta"));
  EXPECT_TRUE(same("gupta", "gupta"));
  EXPECT_FALSE(same("gupta", "pravesh gupta"));
  EXPECT_FALSE(same("p gupta", "pravesh gupta"));
  EXPECT_FALSE(same("anil gupta", "pravesh gupta"));
  EXPECT_FALSE(same("john a smith", "john b smith"));
  EXPECT_FALSE(same("john adam smith", "john bob smith"));
}

TEST(People, StandForThemselvesWhereTheShortNameIsAmbiguous) {
  using Groups = std::vector<std::vector<std::string>>;
  EXPECT_EQ(group_people({"pravesh gupta", "pravesh kumar gupta", "anil gupta"}),
            (Groups{{"anil gupta"}, {"pravesh gupta", "pravesh kumar gupta"}}));
  EXPECT_EQ(group_people({"john smith", "john b smith", "john a smith"}),
            (Groups{{"john a smith"}, {"john b smith"}, {"john smith"}}));
  EXPECT_EQ(group_people({}), Groups{});
}

TEST(Sound, IsTheSameInDifferentScripts) {
  for (const char* name : {"tokayev", "tokaev", "токаев"}) EXPECT_EQ(sound(name), "tokaev") << name;
  EXPECT_EQ(sound("nazarbayev"), sound("назарбаев"));
  EXPECT_EQ(sound("zelenskyy"), sound("зеленскии"));
  EXPECT_EQ(sound("zelensky"), sound("zelenskiy"));
  EXPECT_EQ(sound("khrushchev"), sound("хрущев"));
  EXPECT_NE(sound("gupta"), sound("gopta"));
  EXPECT_EQ(sound("2022"), "");
}

TEST(Sound, IsThatOfIcu) {
  std::mt19937 random(24);
  const auto below = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
  const std::vector<std::string_view> alphabets = {"абвгдежзийклмнопрстуфхцчшщъыьэюяђєѕіјљњћџґғқәңөұү",
                                                   "αβγδεζηθικλμνξοπρστυφχψω"};
  for (int round = 0; round < 20'000; ++round) {
    std::string word;
    const std::string_view alphabet = alphabets[below(alphabets.size())];
    const bool mixed = alphabet == alphabets.front() && below(8) == 0;
    for (std::size_t n = 1 + below(8); n > 0; --n) {
      if (mixed && below(3) == 0) word += static_cast<char>('a' + below(26));
      word += alphabet.substr(2 * below(alphabet.size() / 2), 2);
    }
    ASSERT_EQ(sound(word), sound(word, Transcription::ByIcu)) << word;
  }
}

TEST(EditDistance, CountsChangedLettersUpToALimit) {
  EXPECT_EQ(edit_distance("", "", 3), 0U);
  EXPECT_EQ(edit_distance("tokaev", "tokayev", 3), 1U);
  EXPECT_EQ(edit_distance("gsa", "gas", 3), 1U);
  EXPECT_EQ(edit_distance("abc", "xyz", 9), 3U);
  EXPECT_EQ(edit_distance("abc", "xyz", 2), 2U);
  EXPECT_EQ(edit_distance("токаев", "токаeв", 3), 1U);
  EXPECT_EQ(edit_distance("a", "abcdefgh", 3), 3U);
}

}  // namespace
}  // namespace pressmark
