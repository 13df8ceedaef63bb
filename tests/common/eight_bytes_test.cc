#include "common/eight_bytes.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace pressmark::eight_bytes {
namespace {

std::string text_of(std::uint64_t eight) {
  std::string text;
  for (; text.size() < 8; eight >>= 8U) text += static_cast<char>(eight & 0xFFU);
  return text;
}

TEST(EightBytes, HaveSpacesBehindTheEnd) {
  const std::string all = "Harbour Post \xC3\xA9\xFF";
  for (std::size_t size = 0; size <= all.size(); ++size) {
    const std::string_view text = std::string_view(all).substr(0, size);
    for (std::size_t at = 0; at <= size; ++at) {
      std::string expected(text.substr(at, 8));
      expected.resize(8, ' ');
      EXPECT_EQ(text_of(eight_at(text, at)), expected) << size << ' ' << at;
    }
  }
}

}  // namespace
}  // namespace pressmark::eight_bytes
