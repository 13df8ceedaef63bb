#include "indexer/readers/text_store.h"

#include <algorithm>

namespace pressmark {

void TextStore::add_piece(std::size_t least) {
  constexpr std::size_t kPiece = std::size_t{48} * 1024;  // what most pages need
  size_ = std::max(kPiece, least);
  used_ = 0;
  pieces_.emplace_back(new char[size_]);  // not filled
}

std::string_view TextStore::keep(std::string_view text) {
  char* const kept = room(text.size());
  text.copy(kept, text.size());
  use(text.size());
  return {kept, text.size()};
}

}  // namespace pressmark
