#include "indexer/extraction/broken_lines.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "indexer/readers/pages.h"

namespace pressmark {
namespace {

std::vector<std::string> joined(const std::string& text) {
  Page page = read_text_page(text);
  join_broken_lines(page);
  std::vector<std::string> lines;
  for (const Block& block : page.blocks) lines.emplace_back(block.text);
  return lines;
}

TEST(BrokenLines, LinksInsideSentencesAreJoined) {
  EXPECT_EQ(
      joined("The ferry to the north left\nKelvast\nin the morning, as it had for years.\nHome\n"),
      (std::vector<std::string>{"The ferry to the north left Kelvast in the morning, as it had for years.", "Home"}));
}

TEST(BrokenLines, MarksStandCloseToTheWordBefore) {
  EXPECT_EQ(joined("He spoke with the head of the\nHarbour Post\n, who had left the city at dawn.\n"),
            (std::vector<std::string>{"He spoke with the head of the Harbour Post, who had left the city at dawn."}));
}

TEST(BrokenLines, HardWrappedTextIsJoined) {
  EXPECT_EQ(joined("The council said on Monday that it would open the harbour again, and that\n"
                   "ships from the north would be the first to use it in the new year.\n"),
            (std::vector<std::string>{"The council said on Monday that it would open the harbour again, and that ships "
                                      "from the north would be the first to use it in the new year."}));
}

TEST(BrokenLines, LinesOfTheirOwnStay) {
  for (const char* page : {
           "It left in the morning.\nand so on it went for days\n",             // a sentence has ended
           "Why the ferry to the north is late again\nby Ann Osei\n",           // a byline
           "Why the ferry to the north is late again\nposted on 3 May 2023\n",  // a date
           "Why the ferry to the north is late\nAnn Osei\n4 min read\n",        // a name
           "Home\nnews\nsport\nweather\n",                                      // a menu
           "A line that goes on after a blank one and\n\nis the next paragraph of it\n",
           "More about the ferry is to be found at\nharbourpost.example\n",
       }) {
    EXPECT_EQ(joined(page).size(), read_text_page(page).blocks.size()) << page;
  }
}

TEST(BrokenLines, SpansReachOverAllPieces) {
  const std::string text = "Home\nThe ferry to the north left\nKelvast\nin the morning of the day.\nNews\n";
  Page page = read_text_page(text);
  join_broken_lines(page);
  ASSERT_EQ(page.blocks.size(), 3U);
  EXPECT_EQ(text.substr(page.blocks[1].span.begin, page.blocks[1].span.size()),
            "The ferry to the north left\nKelvast\nin the morning of the day.");
}

TEST(BrokenLines, NothingAtAllStaysNothing) {
  Page page;
  join_broken_lines(page);
  EXPECT_TRUE(page.blocks.empty());
}

TEST(BrokenLines, NothingGoesOnFromALabel) {
  EXPECT_EQ(joined("Log in\nferries to sail again after all-night deal in kelvast\n").size(), 2U);
}

}  // namespace
}  // namespace pressmark
