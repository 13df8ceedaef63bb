#include "indexer/extraction/name_words.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace pressmark {
namespace {

using name_letters::key_of;

std::string joined(const std::vector<NameWord>& words) {
  std::string out;
  for (const NameWord& word : words) out += std::string(word.text) + '|';
  return out;
}

TEST(NameWords, AreCutAtSpaces) {
  std::vector<NameWord> words;
  split_names("About The Harbour-Post and eKelvast's 2 news", words);
  EXPECT_EQ(joined(words), "About|The|Harbour-Post|and|eKelvast's|2|news|");
  const std::vector<bool> starts{true, true, true, false, true, true, false};
  const std::vector<bool> plain{true, true, true, true, false, true, true};
  for (std::size_t i = 0; i < words.size(); ++i) {
    EXPECT_EQ(words[i].starts, starts[i]) << words[i].text;
    EXPECT_EQ(words[i].plain, plain[i]) << words[i].text;
  }
  split_names("", words);
  EXPECT_TRUE(words.empty());
}

TEST(NameWords, WordsOfAllLengths) {
  std::vector<NameWord> words;
  for (std::size_t length = 1; length < 140; ++length) {
    const std::string text = std::string(length, 'a') + ' ' + std::string(length, 'B') + ' ' + std::string(length, 'c');
    split_names(text, words);
    ASSERT_EQ(words.size(), 3U);
    for (const NameWord& word : words) EXPECT_EQ(word.text.size(), length);
    EXPECT_TRUE(words[1].starts && !words[0].starts && !words[2].starts);
  }
}

TEST(NameWords, KeysLookAtLettersOnly) {
  EXPECT_EQ(key_of("The Harbour Post"), key_of("theharbourpost"));
  EXPECT_EQ(key_of("Harbour-Post!"), key_of("harbourPOST"));
  EXPECT_NE(key_of("Harbour Post"), key_of("Post Harbour"));
  std::vector<NameWord> words;
  split_names("Harbour Post for Skippers", words);
  set_keys(words);
  name_letters::NameKey key;
  for (const NameWord& word : words) key.add(letters_of(word));
  EXPECT_EQ(key.letters, key_of("harbourpostforskippers"));
}

}  // namespace
}  // namespace pressmark
