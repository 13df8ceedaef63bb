#include "indexer/extraction/title.h"

#include <gtest/gtest.h>

namespace pressmark {
namespace {

TEST(Title, SiteNamesAreCut) {
  EXPECT_EQ(without_site_name("New path for the port - The Harbour Post", "The Harbour Post"), "New path for the port");
  EXPECT_EQ(without_site_name("New path for the port | Strait | Harbour Post", "Harbour Post"),
            "New path for the port");
  EXPECT_EQ(without_site_name("Harbour - a story of loss", "The Kelvast Courier"), "Harbour - a story of loss");
}

}  // namespace
}  // namespace pressmark
