#include "common/word_order.h"

#include <random>

#include "gtest/gtest.h"

namespace pressmark {
namespace {

using Words = std::vector<OrderedWord>;

Words decoded(const std::string& value, std::uint32_t distinct) {
  Words out;
  EXPECT_TRUE(decode_word_order(value, distinct, out));
  return out;
}

TEST(WordOrder, NoWordsTakeNoRoom) {
  EXPECT_EQ(encode_word_order({}, 0), "");
  EXPECT_EQ(decoded("", 0), Words{});
}

TEST(WordOrder, OneWordOverAndOver) {
  const Words words{{0, 1, false}, {0, 2, true}, {0, 3, true}};
  EXPECT_EQ(decoded(encode_word_order(words, 1), 1), words);
}

TEST(WordOrder, TakesAFewBitsAWord) {
  Words words;
  for (std::uint32_t i = 0; i < 24; ++i) words.push_back({i, i + 1, false});
  EXPECT_EQ(encode_word_order(words, 24).size(), 1U + 24 * 5 / 8);
}

TEST(WordOrder, ComesBackAsItWas) {
  std::mt19937 random(7);
  for (std::uint32_t round = 0; round < 500; ++round) {
    const auto distinct = static_cast<std::uint32_t>(1 + random() % (round % 10 == 0 ? 70000U : 40U));
    Words words;
    std::uint32_t position = 0;
    for (auto left = random() % 300; left > 0; --left) {
      position += position == 0 || random() % 10 != 0 ? 1U : 0U;
      words.push_back({static_cast<std::uint32_t>(random() % distinct), position, random() % 4 < left % 5});
    }
    EXPECT_EQ(decoded(encode_word_order(words, distinct), distinct), words);
  }
}

TEST(WordOrder, DamagedValuesAreRefusedOrReadWithoutHarm) {
  std::mt19937 random(8);
  const std::string good = encode_word_order({{2, 1, true}, {0, 2, true}, {1, 2, false}, {2, 3, true}}, 3);
  Words out;
  for (std::size_t size = 1; size < good.size(); ++size) {
    EXPECT_FALSE(decode_word_order(good.substr(0, size), 3, out) && out.size() != 4) << size;
  }
  for (int round = 0; round < 20000; ++round) {
    std::string bytes = good;
    for (auto changes = 1 + random() % 6; changes > 0; --changes)
      bytes[random() % bytes.size()] = static_cast<char>(random());
    const auto distinct = static_cast<std::uint32_t>(random() % 9);
    if (!decode_word_order(bytes, distinct, out)) continue;
    for (const OrderedWord& word : out) EXPECT_LT(word.rank, distinct);
  }
  EXPECT_FALSE(decode_word_order("\xFF\xFF\xFF\xFF\x0F", 3, out));
  EXPECT_FALSE(decode_word_order("\x01", 0, out));
}

}  // namespace
}  // namespace pressmark
