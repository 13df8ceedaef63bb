#include "indexer/extraction/line_words.h"

#include <gtest/gtest.h>

#include <vector>

#include "indexer/readers/pages.h"

namespace pressmark {
namespace {

std::vector<std::uint32_t> words_of(const LineWords& words, std::size_t line) {
  const LineWords::Words found = words.of(line);
  return {found.begin(), found.end()};
}

TEST(LineWords, TheSameWordHasTheSameNumber) {
  const Page page =
      read_text_page("Harbour council opens canal\nThe canal of the harbour\nHarbour council opens canal\n");
  LineStore store;
  const std::vector<Line> lines = look_at_lines(page, store);
  const LineWords words(lines);
  EXPECT_EQ(words_of(words, 0), (std::vector<std::uint32_t>{0, 1, 2, 3}));
  EXPECT_EQ(words_of(words, 1), (std::vector<std::uint32_t>{3, 0}));
  EXPECT_EQ(words_of(words, 2), words_of(words, 0));
  EXPECT_EQ(words.count(), 4U);
}

TEST(LineWords, ManyWords) {
  std::string text;
  for (int i = 0; i < 5000; ++i) {
    for (int k = i, letters = 0; letters < 5; k /= 10, ++letters) text += static_cast<char>('a' + k % 10);
    text += i % 10 == 9 ? '\n' : ' ';
  }
  const Page page = read_text_page(text);
  LineStore store;
  const std::vector<Line> lines = look_at_lines(page, store);
  const LineWords words(lines);
  std::size_t all = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) all += words.of(i).size();
  EXPECT_EQ(all, 5000U);
  EXPECT_EQ(words.count(), 5000U);
}

}  // namespace
}  // namespace pressmark
