#pragma once

#include <cstdint>

namespace pressmark {

/// How many bits are set. Without the instruction for it, which not every machine has, std::popcount calls a function.
inline std::uint32_t count_bits(std::uint64_t bits) {
  bits -= bits >> 1U & 0x5555555555555555ULL;
  bits = (bits & 0x3333333333333333ULL) + (bits >> 2U & 0x3333333333333333ULL);
  bits = (bits + (bits >> 4U)) & 0x0F0F0F0F0F0F0F0FULL;
  return static_cast<std::uint32_t>((bits * 0x0101010101010101ULL) >> 56U);
}

}  // namespace pressmark
