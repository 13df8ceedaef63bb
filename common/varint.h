#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace pressmark {

/// 7 bits a byte, low ones first, the top bit on all bytes but the last.
inline void append_varint(std::string& to, std::uint64_t n) {
  for (; n >= 0x80; n >>= 7) to += static_cast<char>(n | 0x80U);
  to += static_cast<char>(n);
}

/// Takes a number off the front; false when there is no end to it within `bits` bits.
inline bool read_varint(std::string_view& from, std::uint64_t& n, unsigned bits = 64) {
  n = 0;
  for (unsigned shift = 0; shift < bits && !from.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(from.front());
    from.remove_prefix(1);
    n |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
    if (byte < 0x80) return true;
  }
  return false;
}

}  // namespace pressmark
