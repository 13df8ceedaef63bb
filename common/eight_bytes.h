#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "common/ascii.h"

/// Eight bytes of a text at once, the first one lowest. Masks have the high bits of the bytes they speak of.
namespace pressmark::eight_bytes {

/// One to seven bytes, in reads that may overlap, with 0 behind them; for machines with the lowest byte first.
inline std::uint64_t few_bytes(const char* bytes, std::size_t count) {
  if (count >= 4) {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::memcpy(&first, bytes, sizeof first);
    std::memcpy(&last, bytes + count - 4, sizeof last);
    return first | std::uint64_t{last} << (8 * (count - 4));
  }
  const auto byte = [&](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i); };
  return byte(0) | byte(count / 2) | byte(count - 1);
}

/// The bytes from `at`, with spaces behind the end of the text.
inline std::uint64_t eight_at(std::string_view text, std::size_t at) {
  constexpr std::uint64_t kSpaces = ' ' * ascii::kOnes;
  const std::size_t left = text.size() - at;
  if constexpr (std::endian::native == std::endian::little) {
    if (left >= 8) return ascii::load_eight(text.data() + at);
    if (left == 0) return kSpaces;
    if (text.size() >= 8) {
      const std::uint64_t last = ascii::load_eight(text.data() + text.size() - 8);
      return last >> (64 - 8 * left) | kSpaces << (8 * left);
    }
    return few_bytes(text.data() + at, left) | kSpaces << (8 * left);
  }
  std::uint64_t eight = kSpaces;
  for (std::size_t i = left < 8 ? left : 8; i-- > 0;) eight = eight << 8U | static_cast<unsigned char>(text[at + i]);
  return eight;
}

/// Eight bytes that may all be read.
inline std::uint64_t eight_kept(const char* bytes) {
  if constexpr (std::endian::native == std::endian::little) return ascii::load_eight(bytes);
  return eight_at({bytes, 8}, 0);
}

/// The bytes that are the ASCII character `c`; exact up to the first one.
inline std::uint64_t equal_to(std::uint64_t eight, char c) {
  const std::uint64_t difference = eight ^ (static_cast<unsigned char>(c) * ascii::kOnes);
  return (difference - ascii::kOnes) & ~difference & ascii::kHigh;
}

inline std::uint64_t small_letters(std::uint64_t eight) {
  return ascii::at_least(eight, 'a') & ~ascii::at_least(eight, 'z' + 1);
}
inline std::uint64_t digits(std::uint64_t eight) {
  return ascii::at_least(eight, '0') & ~ascii::at_least(eight, '9' + 1);
}

/// How many bytes stand before the first one of a mask; 8 without one.
inline std::size_t before_first(std::uint64_t mask) {
  return mask == 0 ? 8 : static_cast<std::size_t>(std::countr_zero(mask)) / 8;
}

/// All bits of the first `count` bytes, of at most 8.
inline std::uint64_t first_bytes(std::size_t count) {
  return count >= 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << (8 * count)) - 1;
}

}  // namespace pressmark::eight_bytes
