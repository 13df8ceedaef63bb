#pragma once

#include <cstddef>
#include <cstdint>

namespace pressmark {

/// Hashes of the words of a text that say what it is about: runs of at least four letters; in scripts without spaces,
/// pairs of characters. A view of numbers that are kept elsewhere.
class TopicWords {
 public:
  TopicWords() = default;
  TopicWords(const std::uint32_t* hashes, std::size_t count) : hashes_(hashes), count_(count) {}
  const std::uint32_t* begin() const { return hashes_; }
  const std::uint32_t* end() const { return hashes_ + count_; }
  std::size_t size() const { return count_; }

 private:
  const std::uint32_t* hashes_ = nullptr;
  std::size_t count_ = 0;
};

}  // namespace pressmark
