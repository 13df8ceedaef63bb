#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "common/byte_masks.h"
#include "common/eight_bytes.h"
#include "common/word_hash.h"
#include "indexer/extraction/kept_words.h"
#include "indexer/extraction/line_store.h"

namespace pressmark {

/// Calls use(begin, end) for each word of a kept folded text: a run of letters and digits; "l'homme" and "it's" are cut
/// at the apostrophe.
template <class Use>
void for_each_folded_word(std::string_view folded, Use use) {
  static_assert(LineStore::kMargin >= byte_masks::kCount);
  const auto inside = [](const auto& bytes) {
    return bytes.between('a', 'z') | bytes.between('0', '9') | bytes.beyond_ascii();
  };
  byte_masks::for_each_run(folded, inside, use);
}

/// A word as a number: its bytes, the first one lowest, or a hash of more than eight.
inline std::uint64_t number_of_word(std::string_view kept, std::size_t begin, std::size_t end) {
  const std::size_t length = end - begin;
  if (length > sizeof(std::uint64_t)) return hash_bytes(kept.substr(begin, length));
  return eight_bytes::eight_kept(kept.data() + begin) & eight_bytes::first_bytes(length);
}

/// Looks at a text that the store keeps. `may_have_digits` may be true where it has none. Linear.
KeptWords look_at_words(std::string_view folded, bool may_have_digits, LineStore& store);

}  // namespace pressmark
