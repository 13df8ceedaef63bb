#include "indexer/extraction/title.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "indexer/readers/pages.h"

namespace pressmark {
namespace {

TEST(Title, SiteNamesAreCut) {
  EXPECT_EQ(without_site_name("New path for the port - The Harbour Post", "The Harbour Post"), "New path for the port");
  EXPECT_EQ(without_site_name("New path for the port | Strait | Harbour Post", "Harbour Post"),
            "New path for the port");
  EXPECT_EQ(without_site_name("Harbour - a story of loss", "The Kelvast Courier"), "Harbour - a story of loss");
}

/// The title of a page whose article begins at the line that begins with `body`.
std::string title(const std::string& text, const std::string& body) {
  const Page page = read_text_page(text);
  LineStore store;
  const std::vector<Line> lines = look_at_lines(page, store);
  std::size_t begin = 0;
  while (begin + 1 < lines.size() && lines[begin].block->text.compare(0, body.size(), body) != 0) ++begin;
  const auto found = TitleFinder(lines).find(begin);
  return std::string(found ? lines[*found].block->text : "?");
}

constexpr const char* kBody =
    "The harbour of Kelvast opened its new canal on Monday after three years of dredging, the council said in a "
    "statement.\nShips of the largest class will use the canal from next month, and the old channel will close.\n";

TEST(Title, StandsAboveItsSummaryAndByline) {
  EXPECT_EQ(title(std::string("Menu\nMost read this week\n\nKelvast harbour opens its new canal\n\nThe council spent "
                              "three years on dredging the channel for ships of the largest class.\nBy Ann Osei\n"
                              "12 May 2023\n\n") +
                      kBody,
                  "The harbour"),
            "Kelvast harbour opens its new canal");
}

TEST(Title, IsAboutWhatTheTextIsAbout) {
  EXPECT_EQ(title(std::string("Ten recipes for a quick lunch that children like\nNew canal opens in Kelvast harbour\n"
                              "By Ann Osei\n") +
                      kBody,
                  "The harbour"),
            "New canal opens in Kelvast harbour");
}

TEST(Title, NoneAmongLabels) { EXPECT_EQ(title("Menu\nShare\nMenu\n", "Share"), "?"); }

TEST(Title, IsWrittenAsItShouldBe) {
  EXPECT_EQ(title(std::string("Kelvast Harbour Opens Its New Canal\nBy Ann Osei\nkelvast harbour opens its new canal\n"
                              "12 May 2023\n\n") +
                      kBody,
                  "The harbour"),
            "Kelvast Harbour Opens Its New Canal");
}

TEST(Title, IsNoStatementWithWhoMadeIt) {
  EXPECT_EQ(title(std::string("New canal opens in Kelvast harbour\nBy Ann Osei\n\n“It will hold,” the head of the "
                              "council said, “because those who load the ships dug it.”\n\n") +
                      kBody,
                  "The harbour"),
            "New canal opens in Kelvast harbour");
}

TEST(Title, NamesNoPhotographer) {
  EXPECT_EQ(title(std::string("Harbour Post\n\nA canal for ships\n\n(Ann Osei / Kelvast Harbour Post)\n\n"
                              "12 May 2023\n\n") +
                      kBody,
                  "The harbour"),
            "A canal for ships");
}

TEST(Title, StandsAboveTheByline) {
  EXPECT_EQ(title(std::string("Harbour Post\n\nThe council paid for ships of the largest class\n\nLetters\nWeather\n"
                              "Shop\nOffers\nHelp\n\nLarge ships have a canal\n\nShare\nSave\nBy Ann Osei\n\n") +
                      kBody,
                  "The harbour"),
            "Large ships have a canal");
}

}  // namespace
}  // namespace pressmark
