#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "common/varint.h"

/// The number and string codes of Xapian's glass format (format date 2016-03-14).
namespace pressmark::glass {

/// 7 bits a byte, low ones first, the top bit on all bytes but the last. At most 10 bytes; returns the end.
inline unsigned char* put_varint(unsigned char* to, std::uint64_t n) {
  for (; n >= 0x80; n >>= 7) *to++ = static_cast<unsigned char>(n | 0x80U);
  *to++ = static_cast<unsigned char>(n);
  return to;
}

inline constexpr std::size_t kMaxVarint = 10;

inline void append_byte(std::string& to, std::uint64_t byte) { to.push_back(static_cast<char>(byte & 0xFFU)); }

/// A length as varint, then the bytes.
inline void append_string(std::string& to, std::string_view text) {
  append_varint(to, text.size());
  to.append(text);
}

/// Numbers whose bytes sort as the numbers do; never begins with FF, which a doubled NUL has in its place.
inline void append_ordered(std::string& to, std::uint32_t n) {
  if (n < 0x8000U) {
    append_byte(to, n >> 8);
  } else if (n < 0x400000U) {
    append_byte(to, 0x80U | n >> 16);
    append_byte(to, n >> 8);
  } else if (n < 0x20000000U) {
    append_byte(to, 0xC0U | n >> 24);
    append_byte(to, n >> 16);
    append_byte(to, n >> 8);
  } else {
    append_byte(to, 0xE0U);
    append_byte(to, n >> 24);
    append_byte(to, n >> 16);
    append_byte(to, n >> 8);
  }
  append_byte(to, n);
}

/// Strings of any bytes that sort as the strings do whatever follows them: NUL becomes 00 FF. The end, 00, is the
/// caller's, because it is left out where nothing follows.
inline void append_ordered(std::string& to, std::string_view text) {
  for (;;) {
    const std::size_t nul = text.find('\0');
    if (nul == std::string_view::npos) break;
    to.append(text.substr(0, nul));
    to.append("\0\xFF", 2);
    text.remove_prefix(nul + 1);
  }
  to.append(text);
}

inline void put_u16(unsigned char* to, std::size_t n) {
  to[0] = static_cast<unsigned char>(n >> 8);
  to[1] = static_cast<unsigned char>(n);
}

inline void put_u32(unsigned char* to, std::uint32_t n) {
  put_u16(to, n >> 16);
  put_u16(to + 2, n & 0xFFFFU);
}

}  // namespace pressmark::glass
