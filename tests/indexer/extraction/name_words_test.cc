#include "indexer/extraction/name_words.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "indexer/extraction/name_beginnings.h"
#include "indexer/readers/text_store.h"

namespace pressmark {
namespace {

using name_letters::key_of;

std::string joined(const std::vector<NameWord>& words) {
  std::string out;
  for (const NameWord& word : words) out += std::string(word.text) + '|';
  return out;
}

/// The words of a kept copy of the text.
std::vector<NameWord> split(std::string_view text, TextStore& store) {
  std::vector<NameWord> words;
  split_names(store.keep(text), words);
  return words;
}

TEST(NameWords, AreCutAtSpaces) {
  TextStore store;
  const std::vector<NameWord> words = split("About The Harbour-Post and eKelvast's 2 news", store);
  EXPECT_EQ(joined(words), "About|The|Harbour-Post|and|eKelvast's|2|news|");
  const std::vector<bool> starts{true, true, true, false, true, true, false};
  const std::vector<bool> plain{true, true, true, true, false, true, true};
  for (std::size_t i = 0; i < words.size(); ++i) {
    EXPECT_EQ(words[i].starts, starts[i]) << words[i].text;
    EXPECT_EQ(words[i].plain, plain[i]) << words[i].text;
  }
  EXPECT_TRUE(split("", store).empty());
}

TEST(NameWords, WordsOfAllLengths) {
  TextStore store;
  for (std::size_t length = 1; length < 140; ++length) {
    const std::string text = std::string(length, 'a') + ' ' + std::string(length, 'B') + ' ' + std::string(length, 'c');
    const std::vector<NameWord> words = split(text, store);
    ASSERT_EQ(words.size(), 3U);
    for (const NameWord& word : words) EXPECT_EQ(word.text.size(), length);
    EXPECT_TRUE(words[1].starts && !words[0].starts && !words[2].starts);
  }
}

TEST(NameWords, BeginsAndSingleWords) {
  TextStore store;
  const std::string large(150, 'x');
  const std::string_view text = store.keep("  Harbour Post's  eKelvast " + large + ' ' + large + " and");
  std::vector<NameWord> words;
  split_names(text, words);
  std::size_t next = 0;
  for_each_word_begin(text, [&](std::size_t at) {
    ASSERT_LT(next, words.size());
    const NameWord word = name_word_at(text, at);
    EXPECT_EQ(word.text.data(), words[next].text.data());
    EXPECT_EQ(word.text, words[next].text);
    EXPECT_EQ(word.starts, words[next].starts);
    EXPECT_EQ(word.plain, words[next].plain);
    EXPECT_EQ(word.key.letters, key_of(word.text));
    ++next;
  });
  EXPECT_EQ(next, words.size());
}

TEST(NameBeginnings, AreThoseOfWordsAndOfWhatTheyRunInto) {
  NameBeginnings beginnings;
  beginnings.add("Harbour Post");
  beginnings.add("TheCoast");
  beginnings.add("KP");
  const auto may_begin = [&](std::string_view text) { return beginnings.may_begin(text, 0); };
  for (const char* text : {"harbour of", "HARBOURPOST", "theCoast", "Coast and", "KP said", "K P", "“Harbour", "at"})
    EXPECT_TRUE(may_begin(text)) << text;
  for (const char* text : {"Habit of", "Post said", "thin ice", "KPX said", "of all"})
    EXPECT_FALSE(may_begin(text)) << text;
}

TEST(NameWords, KeysLookAtLettersOnly) {
  EXPECT_EQ(key_of("The Harbour Post"), key_of("theharbourpost"));
  EXPECT_EQ(key_of("Harbour-Post!"), key_of("harbourPOST"));
  EXPECT_NE(key_of("Harbour Post"), key_of("Post Harbour"));
  TextStore store;
  std::vector<NameWord> words = split("Harbour Post for Skippers", store);
  set_keys(words);
  name_letters::NameKey key;
  for (const NameWord& word : words) key.add(letters_of(word));
  EXPECT_EQ(key.letters, key_of("harbourpostforskippers"));
}

}  // namespace
}  // namespace pressmark
