#include "common/word_table.h"

#include <gtest/gtest.h>

#include <string>
#include <unordered_set>
#include <vector>

namespace pressmark {
namespace {

TEST(WordHash, DiffersForWordsOfEveryLength) {
  const std::string text = "the harbour of Kelvast lies at anchor behind the breakwater in the storm";
  std::unordered_set<std::uint64_t> hashes;
  for (std::size_t length = 0; length <= text.size(); ++length) hashes.insert(hash_bytes(text.substr(0, length)));
  EXPECT_EQ(hashes.size(), text.size() + 1);
  // Each byte counts, wherever it stands.
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string other = text;
    other[i] = '#';
    EXPECT_NE(hash_bytes(other), hash_bytes(text)) << i;
  }
}

TEST(WordTable, FindsWhatWasPutIn) {
  WordTable<int> table;
  EXPECT_EQ(table.find("ferry"), nullptr);
  for (int i = 0; i < 5000; ++i) table["word" + std::to_string(i)] = i;
  for (int i = 0; i < 5000; ++i) {
    const int* found = table.find("word" + std::to_string(i));
    ASSERT_NE(found, nullptr) << i;
    EXPECT_EQ(*found, i);
  }
  EXPECT_FALSE(table.contains("word5000"));
  EXPECT_FALSE(table.contains(""));
}

TEST(WordTable, GivesOneValueAWord) {
  WordTable<unsigned> table;
  table["de"] |= 1U;
  table["de"] |= 4U;
  ASSERT_TRUE(table.contains("de"));
  EXPECT_EQ(*table.find("de"), 5U);
}

TEST(ForEachWord, PassesOverSeparatorsThatFollowEachOther) {
  std::vector<std::string> words;
  for_each_word("ferry  lock|quay ", ' ', [&](std::string_view word) { words.emplace_back(word); });
  EXPECT_EQ(words, (std::vector<std::string>{"ferry", "lock|quay"}));
}

}  // namespace
}  // namespace pressmark
