#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace pressmark {

/// The first eight bytes as a number of the same order: comparing it first spares most comparisons of texts.
inline std::uint64_t order_key(std::string_view text) {
  std::uint64_t key = 0;
  if (text.size() >= 8 && std::endian::native == std::endian::little) {
    std::memcpy(&key, text.data(), 8);
    return __builtin_bswap64(key);
  }
  for (std::size_t i = 0; i < 8; ++i) key = key << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  return key;
}

/// For tables in memory only: it differs between machines.
inline std::uint32_t text_hash(std::string_view text) {
  std::uint64_t h = text.size() * 0x9E3779B97F4A7C15U;
  const char* at = text.data();
  std::size_t left = text.size();
  for (; left >= 8; at += 8, left -= 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, 8);
    h = (h ^ word) * 0x9FB21C651E98DF25U;
    h ^= h >> 32;
  }
  std::uint64_t rest = 0;
  if (left > 0) std::memcpy(&rest, at, left);
  h = (h ^ rest) * 0x9FB21C651E98DF25U;
  return static_cast<std::uint32_t>(h ^ h >> 32) ^ static_cast<std::uint32_t>(h >> 17);
}

}  // namespace pressmark
