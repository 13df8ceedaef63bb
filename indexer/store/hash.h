#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace pressmark {

/// 64 bits that stand for `bytes`: the same on every machine and in every version, because indexes keep them. Tells
/// changed content from unchanged; no protection against somebody who wants two texts to collide.
std::uint64_t content_hash(std::string_view bytes, std::uint64_t seed = 0);

/// A hash as the 8 bytes (big-endian) that value slots keep, and back; 0 for anything that is not 8 bytes.
std::string encode_hash(std::uint64_t hash);
std::uint64_t decode_hash(std::string_view bytes);

/// 16 hexadecimal digits.
std::string to_hex(std::uint64_t hash);

}  // namespace pressmark
