#include "indexer/extraction/line_store.h"

#include <bit>
#include <cstring>

#include "common/byte_masks.h"
#include "common/unicode.h"

namespace pressmark {
namespace {

constexpr std::size_t kMarkSize = 3;

/// Whether one of the dashes, quotation marks and bullets stands at a byte that fold() leaves as they are, as they
/// stand in most lines of English that are not ASCII.
bool is_mark(std::string_view text, std::size_t at) {
  if (text.size() - at < kMarkSize || text[at] != '\xE2' || text[at + 1] != '\x80') return false;
  const auto last = static_cast<unsigned char>(text[at + 2]);
  return (last >= 0x92 && last <= 0x96) || (last >= 0x98 && last <= 0xA3);
}

}  // namespace

std::string_view LineStore::fold(std::string_view text) {
  using byte_masks::Piece;
  static_assert(kMargin >= Piece::kSize);
  char* const folded = room(text.size() + Piece::kSize);
  for (std::size_t at = 0; at < text.size();) {
    const Piece piece(text.data() + at);
    piece.store_small(folded + at);
    const std::uint64_t beyond = piece.beyond_ascii() & byte_masks::first_bits(text.size() - at);
    at += Piece::kSize;
    if (beyond == 0) continue;
    const std::size_t mark = at - Piece::kSize + static_cast<std::size_t>(std::countr_zero(beyond));
    if (!is_mark(text, mark)) {
      scratch_.clear();
      append_folded(scratch_, text);
      return keep(scratch_);
    }
    std::memcpy(folded + mark, text.data() + mark, kMarkSize);
    at = mark + kMarkSize;
  }
  use(text.size());
  return {folded, text.size()};
}

std::uint32_t* LineStore::room_for_numbers(std::size_t most) {
  align(sizeof(std::uint32_t));
  return reinterpret_cast<std::uint32_t*>(room(most * sizeof(std::uint32_t)));
}

}  // namespace pressmark
