#include "indexer/extraction/line_store.h"

#include <algorithm>
#include <cstring>

#include "common/byte_masks.h"
#include "common/unicode.h"

namespace pressmark {

char* LineStore::room(std::size_t size) {
  constexpr std::size_t kPiece = std::size_t{48} * 1024;  // what most pages need
  const std::size_t wanted = size + kMargin;
  if (size_ - used_ < wanted) {
    size_ = std::max(kPiece, wanted);
    used_ = 0;
    pieces_.emplace_back(new char[size_]);  // not filled
  }
  return pieces_.back().get() + used_;
}

std::string_view LineStore::keep(std::string_view text) {
  char* const kept = room(text.size());
  std::memcpy(kept, text.data(), text.size());
  used_ += text.size();
  return {kept, text.size()};
}

std::string_view LineStore::fold(std::string_view text) {
  using byte_masks::Piece;
  char* const folded = room(text.size() + Piece::kSize);
  for (std::size_t at = 0; at < text.size(); at += Piece::kSize) {
    const Piece piece(text, at);
    if (piece.beyond_ascii() != 0) {
      scratch_.clear();
      append_folded(scratch_, text);
      return keep(scratch_);
    }
    piece.store_small(folded + at);
  }
  used_ += text.size();
  return {folded, text.size()};
}

std::uint32_t* LineStore::room_for_numbers(std::size_t most) {
  used_ = (used_ + sizeof(std::uint32_t) - 1) / sizeof(std::uint32_t) * sizeof(std::uint32_t);
  used_ = std::min(used_, size_);
  return reinterpret_cast<std::uint32_t*>(room(most * sizeof(std::uint32_t)));
}

}  // namespace pressmark
