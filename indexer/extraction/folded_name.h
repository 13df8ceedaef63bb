#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "common/byte_masks.h"
#include "common/unicode.h"

namespace pressmark {

/// fold() of a name or another short text, without memory of its own for nearly all of them. For one use: no copies.
class FoldedName {
 public:
  explicit FoldedName(std::string_view name) {
    if (make_small(name)) {
      text_ = {small_.data(), name.size()};
    } else {
      append_folded(folded_, name);
      text_ = folded_;
    }
  }
  FoldedName(const FoldedName&) = delete;
  FoldedName& operator=(const FoldedName&) = delete;

  std::string_view text() const { return text_; }

 private:
  using Piece = byte_masks::Piece;

  /// False for names that are long or not all ASCII.
  bool make_small(std::string_view name) {
    if (name.size() > small_.size()) return false;
    std::uint64_t beyond = 0;
    for (std::size_t at = 0; at < name.size(); at += Piece::kSize) {
      const Piece piece(name, at);
      piece.store_small(small_.data() + at);
      beyond |= piece.beyond_ascii();
    }
    return beyond == 0;
  }

  std::array<char, 64> small_;  // filled as far as needed
  std::string folded_;
  std::string_view text_;
};

}  // namespace pressmark
