#include "indexer/readers/article_id.h"

#include <cstdint>

namespace pressmark {

std::string derive_id(std::string_view name) {
  std::uint64_t hash = 0xcbf29ce484222325U;  // FNV-1a
  for (const char c : name) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3U;
  }
  // FNV's high bits change little between names that differ in their last byte only; this spreads them.
  hash ^= hash >> 32U;
  hash *= 0xd6e8feb86659fd93U;
  hash ^= hash >> 32U;
  constexpr char kDigits[] = "0123456789abcdef";
  std::string id(16, '0');
  for (std::size_t i = id.size(); i-- > 0; hash >>= 4U) id[i] = kDigits[hash & 0xFU];
  return id;
}

}  // namespace pressmark
