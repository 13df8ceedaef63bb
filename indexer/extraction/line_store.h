#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/readers/text_store.h"

namespace pressmark {

/// A view of numbers that a store keeps.
class KeptNumbers {
 public:
  KeptNumbers() = default;
  KeptNumbers(const std::uint32_t* numbers, std::size_t count) : numbers_(numbers), count_(count) {}
  const std::uint32_t* begin() const { return numbers_; }
  const std::uint32_t* end() const { return numbers_ + count_; }
  std::size_t size() const { return count_; }

 private:
  const std::uint32_t* numbers_ = nullptr;
  std::size_t count_ = 0;
};

/// Keeps what the shapes of a page's lines point into: their folded texts and what is known of their words.
class LineStore : public TextStore {
 public:
  /// fold() of the text, with a margin.
  std::string_view fold(std::string_view text);

  /// Room for `most` numbers, and then how many of them were needed.
  std::uint32_t* room_for_numbers(std::size_t most);
  void keep_numbers(std::size_t count) { use(count * sizeof(std::uint32_t)); }

 private:
  std::string scratch_;
};

}  // namespace pressmark
