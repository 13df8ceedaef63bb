#include "indexer/readers/text_store.h"

#include <algorithm>
#include <cstring>

namespace pressmark {

char* TextStore::room(std::size_t size) {
  constexpr std::size_t kPiece = std::size_t{48} * 1024;  // what most pages need
  const std::size_t wanted = size + kMargin;
  if (size_ - used_ < wanted) {
    size_ = std::max(kPiece, wanted);
    used_ = 0;
    pieces_.emplace_back(new char[size_]);  // not filled
  }
  return pieces_.back().get() + used_;
}

std::string_view TextStore::keep(std::string_view text) {
  char* const kept = room(text.size());
  std::memcpy(kept, text.data(), text.size());
  use(text.size());
  return {kept, text.size()};
}

}  // namespace pressmark
