#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace pressmark::ascii {

// Eight bytes in one word; each constant has one value in all of its bytes.
inline constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
inline constexpr std::uint64_t kHigh = 0x80 * kOnes;

inline std::uint64_t load_eight(const char* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

/// The high bits of the bytes that are ASCII and at least `least`.
inline std::uint64_t at_least(std::uint64_t word, unsigned char least) {
  return ((word & ~kHigh) + (0x80U - least) * kOnes) & ~word & kHigh;
}

/// The bytes with small letters for ASCII capitals.
inline std::uint64_t made_small(std::uint64_t word) {
  const std::uint64_t capitals = at_least(word, 'A') & ~at_least(word, 'Z' + 1);
  return word | (capitals >> 2U);
}

/// Makes the ASCII capitals among the bytes small. The last bytes are done twice rather than one by one.
inline void make_small(char* bytes, std::size_t size) {
  const auto make_small_at = [&](std::size_t at, auto part) {
    std::memcpy(&part, bytes + at, sizeof part);
    part = static_cast<decltype(part)>(made_small(part));
    std::memcpy(bytes + at, &part, sizeof part);
  };
  if (size >= 8) {
    for (std::size_t i = 0; i + 8 < size; i += 8) make_small_at(i, std::uint64_t{0});
    make_small_at(size - 8, std::uint64_t{0});
  } else if (size >= 4) {
    make_small_at(0, std::uint32_t{0});
    make_small_at(size - 4, std::uint32_t{0});
  } else {
    for (std::size_t i = 0; i < size; ++i) make_small_at(i, std::uint8_t{0});
  }
}

}  // namespace pressmark::ascii
