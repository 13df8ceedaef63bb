#include "searcher/highlight/pattern_set.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pressmark {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;
using Form = WordPattern::Form;
using Shape = HighlightPattern::Shape;

std::vector<std::uint32_t> found(const PatternSet& set, const char* word) {
  std::vector<std::uint32_t> numbers;
  set.find_word(word, numbers);
  return numbers;
}

TEST(PatternSet, NumbersEachDifferentWordOnce) {
  const PatternSet set(
      {{.words = {{"gas"}, {"oil"}}}, {.shape = Shape::Phrase, .words = {{"oil"}, {"gas"}, {"oil", Form::Stem}}}});
  EXPECT_EQ(set.word_count(), 3U);
  EXPECT_THAT(set.words(0), ElementsAre(0, 1));
  EXPECT_THAT(set.words(1), ElementsAre(1, 0, 2));
  EXPECT_TRUE(set.wants_stems());
}

TEST(PatternSet, FindsExactWordsAndBeginnings) {
  const PatternSet set({{.words = {{"kazakh", Form::Prefix}, {"kazakhstan"}, {"ka", Form::Prefix}}}});
  EXPECT_THAT(found(set, "kazakhstan"), UnorderedElementsAre(0, 1, 2));
  EXPECT_THAT(found(set, "kazakh"), UnorderedElementsAre(0, 2));
  EXPECT_THAT(found(set, "kaz"), UnorderedElementsAre(2));
  EXPECT_THAT(found(set, "k"), IsEmpty());
  EXPECT_FALSE(set.wants_stems());
}

TEST(PatternSet, IsEmptyWithoutPatterns) {
  EXPECT_TRUE(PatternSet().empty());
  EXPECT_EQ(PatternSet({HighlightPattern{}}).word_count(), 0U);
}

}  // namespace
}  // namespace pressmark
