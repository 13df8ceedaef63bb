#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace pressmark {

inline std::uint64_t mix_bits(std::uint64_t x) {
  x *= 0x9E3779B97F4A7C15ULL;
  return x ^ (x >> 32U);
}

/// A hash of the bytes, eight at a time: for words and lines within one run of the program only, as it differs between
/// machines.
inline std::uint64_t hash_bytes(std::string_view text) {
  const char* at = text.data();
  std::size_t left = text.size();
  std::uint64_t hash = mix_bits(left + 1);
  std::uint64_t part = 0;
  for (; left > 8; left -= 8, at += 8) {
    std::memcpy(&part, at, 8);
    hash = mix_bits(hash ^ part);
  }
  part = 0;
  if (left >= 4) {
    // Two reads that may overlap: cheaper than one of a number of bytes known late.
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::memcpy(&first, at, 4);
    std::memcpy(&last, at + left - 4, 4);
    part = (std::uint64_t{first} << 32U) | last;
  } else if (left > 0) {
    const auto byte = [&](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(at[i])}; };
    part = byte(0) | (byte(left / 2) << 8U) | (byte(left - 1) << 16U);
  }
  return mix_bits(hash ^ part);
}

/// For tables of the standard library; a table of strings can be asked with a string_view.
struct WordHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view word) const { return static_cast<std::size_t>(hash_bytes(word)); }
};

/// a == b, without a call: for words.
inline bool same_bytes(std::string_view a, std::string_view b) {
  const std::size_t size = a.size();
  if (size != b.size()) return false;
  const auto same_at = [&](std::size_t at, auto part) {
    auto other = part;
    std::memcpy(&part, a.data() + at, sizeof part);
    std::memcpy(&other, b.data() + at, sizeof other);
    return part == other;
  };
  if (size >= 8) {
    for (std::size_t i = 0; i + 8 < size; i += 8) {
      if (!same_at(i, std::uint64_t{0})) return false;
    }
    return same_at(size - 8, std::uint64_t{0});
  }
  if (size >= 4) return same_at(0, std::uint32_t{0}) && same_at(size - 4, std::uint32_t{0});
  for (std::size_t i = 0; i < size; ++i) {
    if (a[i] != b[i]) return false;
  }
  return true;
}

}  // namespace pressmark
