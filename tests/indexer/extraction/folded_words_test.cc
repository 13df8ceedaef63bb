#include "indexer/extraction/folded_words.h"

#include <gtest/gtest.h>

#include <string>

namespace pressmark {
namespace {

FoldedWords words_of(std::string_view text) {
  static LineStore store;
  return look_at_words(store.fold(text), true, store);
}

TEST(FoldedWords, CountsFunctionWords) {
  EXPECT_EQ(words_of("The path of the ferry").function_words, 3U);
  EXPECT_EQ(words_of("qui l'homme").function_words, 1U);
  EXPECT_EQ(words_of("tarafından dolayı").function_words, 1U);  // of more than eight bytes
  EXPECT_EQ(words_of("the2 2of").function_words, 0U);
}

TEST(FoldedWords, ShortWordsSayNothing) {
  EXPECT_EQ(words_of("the sea is far").topic.size(), 0U);
  EXPECT_EQ(words_of("seas, 1200 ships; all-night").topic.size(), 3U);
}

TEST(FoldedWords, DigitsPartTopicWords) {
  const std::string text = "ship12port harbours2canals 5pm";
  EXPECT_EQ(words_of(text).topic.size(), 4U);
  EXPECT_EQ(*words_of(text).topic.begin(), *words_of("ship").topic.begin());
  EXPECT_EQ(words_of("ａｂ１２港の市場").topic.size(), 3U);
}

TEST(FoldedWords, ScriptsWithoutSpacesArePairs) { EXPECT_EQ(words_of("新しい運河").topic.size(), 4U); }

TEST(FoldedWords, AWordIsTheSameWhereverItStands) {
  for (std::size_t length = 0; length < 150; ++length) {
    const std::string before(length, '-');
    for (const char* word : {"harbour", "harbourside-walk", "häfen"}) {
      const FoldedWords alone = words_of(word);
      const FoldedWords behind = words_of(before + word + " of");
      ASSERT_EQ(behind.topic.size(), alone.topic.size()) << length;
      EXPECT_EQ(*behind.topic.begin(), *alone.topic.begin());
      EXPECT_EQ(behind.function_words, 1U);
    }
  }
}

}  // namespace
}  // namespace pressmark
