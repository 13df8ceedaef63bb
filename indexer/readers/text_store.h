#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace pressmark {

/// Keeps texts that others point into. Gives room in large pieces, as pages have many short lines; moving a store
/// leaves what is kept where it is.
class TextStore {
 public:
  /// Bytes behind each text that may be read, so that nobody has to look at its last ones singly.
  static constexpr std::size_t kMargin = 64;

  /// A copy with a margin.
  std::string_view keep(std::string_view text);

  /// Room for `size` bytes and a margin, behind what is used; and then how many of them were needed.
  char* room(std::size_t size) {
    if (size_ - used_ < size + kMargin) add_piece(size + kMargin);
    return pieces_.back().get() + used_;
  }
  void use(std::size_t size) { used_ += size; }

 protected:
  /// Leaves bytes out, so that the next room begins at a multiple of `size`.
  void align(std::size_t size) { used_ = std::min((used_ + size - 1) / size * size, size_); }

 private:
  void add_piece(std::size_t least);

  std::vector<std::unique_ptr<char[]>> pieces_;
  std::size_t used_ = 0;  // bytes of the last piece
  std::size_t size_ = 0;
};

}  // namespace pressmark
