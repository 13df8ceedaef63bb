#include "indexer/extraction/needles.h"

#include <gtest/gtest.h>

namespace pressmark {
namespace {

TEST(Needles, TheFirstPlaceWinsThenTheFirstNamed) {
  const Needles needles{", and ", " and ", ",", "\n", "•"};
  const auto found = [&](std::string_view text) {
    const Needles::Found f = needles.find_in(text);
    return f.length == 0 ? std::string("none") : std::to_string(f.at) + '+' + std::to_string(f.length);
  };
  EXPECT_EQ(found("Ann Osei and Bo Lind, CNN"), "8+5");
  EXPECT_EQ(found("Ann Osei, and Bo Lind"), "8+6");
  EXPECT_EQ(found("Ann Osei, Bo Lind"), "8+1");
  EXPECT_EQ(found("Ann Osei,"), "8+1");
  EXPECT_EQ(found("Ann Osei\n"), "8+1");
  EXPECT_EQ(found("Ann Osei • CNN"), "9+3");
  EXPECT_EQ(found("Anders Android an"), "none");
  EXPECT_EQ(found(" an"), "none");
  EXPECT_EQ(found(""), "none");
}

}  // namespace
}  // namespace pressmark
