#include "indexer/store/hash.h"

#include <cstddef>

#include "common/eight_bytes.h"

namespace pressmark {
namespace {

using namespace eight_bytes;

std::uint64_t mix(std::uint64_t hash, std::uint64_t word) {
  hash = (hash ^ word) * 0x9e3779b97f4a7c15U;
  return hash ^ (hash >> 29U);
}

}  // namespace

std::uint64_t content_hash(std::string_view bytes, std::uint64_t seed) {
  std::uint64_t hash = mix(seed ^ 0x2545f4914f6cdd1dU, bytes.size());
  std::size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) hash = mix(hash, eight_at(bytes, at));
  if (at < bytes.size()) hash = mix(hash, eight_at(bytes, at) & first_bytes(bytes.size() - at));
  hash = (hash ^ (hash >> 32U)) * 0xd6e8feb86659fd93U;
  hash = (hash ^ (hash >> 32U)) * 0xd6e8feb86659fd93U;
  return hash ^ (hash >> 32U);
}

std::string encode_hash(std::uint64_t hash) {
  std::string bytes(8, '\0');
  for (std::size_t i = bytes.size(); i-- > 0; hash >>= 8U) bytes[i] = static_cast<char>(hash & 0xffU);
  return bytes;
}

std::uint64_t decode_hash(std::string_view bytes) {
  if (bytes.size() != 8) return 0;
  std::uint64_t hash = 0;
  for (const char c : bytes) hash = (hash << 8U) | static_cast<unsigned char>(c);
  return hash;
}

std::string to_hex(std::uint64_t hash) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text(16, '0');
  for (std::size_t i = text.size(); i-- > 0; hash >>= 4U) text[i] = kDigits[hash & 0xfU];
  return text;
}

}  // namespace pressmark
