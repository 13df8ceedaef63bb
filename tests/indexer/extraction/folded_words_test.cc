#include "indexer/extraction/folded_words.h"

#include <gtest/gtest.h>

#include <string>

namespace pressmark {
namespace {

KeptWords words_of(std::string_view text) {
  static LineStore store;
  return look_at_words(store.fold(store.keep(text)), true, store);
}

TEST(FoldedWords, CountsFunctionWords) {
  EXPECT_EQ(words_of("The path of the ferry").languages().size(), 3U);
  EXPECT_EQ(words_of("qui l'homme").languages().size(), 1U);
  EXPECT_EQ(words_of("tarafından dolayı").languages().size(), 1U);  // of more than eight bytes
  EXPECT_EQ(words_of("the2 2of").languages().size(), 0U);
}

TEST(FoldedWords, ShortWordsSayNothing) {
  EXPECT_EQ(words_of("the sea is far").topic().size(), 0U);
  EXPECT_EQ(words_of("seas, 1200 ships; all-night").topic().size(), 3U);
}

TEST(FoldedWords, DigitsPartTopicWords) {
  const std::string text = "ship12port harbours2canals 5pm";
  EXPECT_EQ(words_of(text).topic().size(), 4U);
  EXPECT_EQ(*words_of(text).topic().begin(), *words_of("ship").topic().begin());
  EXPECT_EQ(words_of("ａｂ１２港の市場").topic().size(), 3U);
}

TEST(FoldedWords, ScriptsWithoutSpacesArePairs) { EXPECT_EQ(words_of("新しい運河").topic().size(), 4U); }

TEST(FoldedWords, AWordIsTheSameWhereverItStands) {
  for (std::size_t length = 0; length < 150; ++length) {
    const std::string before(length, '-');
    for (const char* word : {"harbour", "harbourside-walk", "häfen"}) {
      const KeptWords alone = words_of(word);
      const KeptWords behind = words_of(before + word + " of");
      ASSERT_EQ(behind.topic().size(), alone.topic().size()) << length;
      EXPECT_EQ(*behind.topic().begin(), *alone.topic().begin());
      EXPECT_EQ(behind.languages().size(), 1U);
    }
  }
}

}  // namespace
}  // namespace pressmark
