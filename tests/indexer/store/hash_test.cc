#include "indexer/store/hash.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace pressmark {
namespace {

// Indexes keep these numbers: a change of the function makes every file look changed.
TEST(ContentHash, StaysTheSameForEver) {
  EXPECT_EQ(to_hex(content_hash("")), "df873557db5b950a");
  EXPECT_EQ(to_hex(content_hash("gas union")), "1df0169a2c186488");
  EXPECT_EQ(to_hex(content_hash("gas union", 1)), "06756dba44b566e6");
}

TEST(ContentHash, TellsSimilarTextsApart) {
  std::set<std::uint64_t> seen;
  std::string text;
  for (int length = 0; length < 100; ++length, text += '\0') seen.insert(content_hash(text));
  for (char c = 'a'; c <= 'z'; ++c) seen.insert(content_hash(std::string("pipeline ") + c));
  EXPECT_EQ(seen.size(), 126U);
}

TEST(EncodeHash, RoundTripsInOrder) {
  for (const std::uint64_t hash : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{0xfedcba9876543210U}}) {
    EXPECT_EQ(decode_hash(encode_hash(hash)), hash);
  }
  EXPECT_LT(encode_hash(255), encode_hash(256));
  EXPECT_EQ(decode_hash("short"), 0U);
}

}  // namespace
}  // namespace pressmark
