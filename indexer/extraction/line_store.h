#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace pressmark {

/// Keeps what the shapes of a page's lines point into: their folded texts and what is known of their words. Gives room
/// in large pieces, as pages have many short lines; moving a store leaves what is kept where it is.
class LineStore {
 public:
  /// Bytes behind each text that may be read, so that nobody has to look at its last ones singly.
  static constexpr std::size_t kMargin = 64;

  /// fold() of the text, with a margin.
  std::string_view fold(std::string_view text);

  /// A copy with a margin.
  std::string_view keep(std::string_view text);

  /// Room for `most` numbers, and then how many of them were needed.
  std::uint32_t* room_for_numbers(std::size_t most);
  void keep_numbers(std::size_t count) { used_ += count * sizeof(std::uint32_t); }

 private:
  /// Room for `size` bytes and a margin, behind what is used.
  char* room(std::size_t size);

  std::vector<std::unique_ptr<char[]>> pieces_;
  std::size_t used_ = 0;  // bytes of the last piece
  std::size_t size_ = 0;
  std::string scratch_;
};

}  // namespace pressmark
