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

}  // namespace pressmark
