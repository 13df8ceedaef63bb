#include "indexer/extraction/phrase_table.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "common/unicode.h"

namespace pressmark {
namespace {

using Places = std::map<std::pair<std::size_t, std::size_t>, std::uint32_t>;

Places places(const PhraseTable& table, std::string_view text) {
  Places found;
  const bool ascii = find_beyond_ascii(text) == text.size();
  table.for_each(text, ascii, [&](std::size_t at, std::size_t length, std::uint32_t bits) {
    found[{at, length}] |= bits;
  });
  return found;
}

TEST(PhraseTable, FindsEveryPhraseWhereverItStands) {
  PhraseTable table;
  table.add("newsletter", 1);
  table.add("newsletters", 2);
  table.add("newsletter", 4);
  table.add("©", 8);
  table.add("", 16);
  table.seal();
  for (std::size_t before = 0; before < 12; ++before) {
    const std::string text = std::string(before, 'n') + "newsletters" + std::string(before % 5, '-') + "©";
    const Places expected{{{before, 10}, 5U}, {{before, 11}, 2U}, {{before + 11 + before % 5, 2}, 8U}};
    EXPECT_EQ(places(table, text), expected) << text;
    EXPECT_EQ(table.at(text, before), 7U);
    EXPECT_EQ(table.at(text, text.size() - 2), 8U);
    EXPECT_EQ(table.at(text, before + 1), 0U);
  }
  EXPECT_TRUE(places(table, "").empty());
  EXPECT_TRUE(places(table, "newslette").empty());
}

TEST(PhraseTable, AgreesWithPlainSearchOnManyPhrases) {
  PhraseTable table;
  std::vector<std::string> phrases;
  for (int i = 0; i < 700; ++i) phrases.push_back(std::to_string(i * 7919 % 100003) + std::to_string(i % 9));
  for (const std::string& phrase : phrases) table.add(phrase, 1);
  table.seal();
  std::string text;
  for (int i = 0; i < 4000; ++i) text += std::to_string(i * i);
  Places expected;
  for (const std::string& phrase : phrases) {
    for (std::size_t at = text.find(phrase); at != std::string::npos; at = text.find(phrase, at + 1))
      expected[{at, phrase.size()}] = 1;
  }
  EXPECT_FALSE(expected.empty());
  EXPECT_EQ(places(table, text), expected);
}

}  // namespace
}  // namespace pressmark
