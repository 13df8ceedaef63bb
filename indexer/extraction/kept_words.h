#pragma once

#include <cstddef>
#include <cstdint>

namespace pressmark {

/// A view of numbers that are kept elsewhere.
class KeptNumbers {
 public:
  KeptNumbers(const std::uint32_t* numbers, std::size_t count) : numbers_(numbers), count_(count) {}
  const std::uint32_t* begin() const { return numbers_; }
  const std::uint32_t* end() const { return numbers_ + count_; }
  std::size_t size() const { return count_; }

 private:
  const std::uint32_t* numbers_;
  std::size_t count_;
};

/// What the words of a folded text show, as numbers that are kept elsewhere. Small, as every line of a page has one.
class KeptWords {
 public:
  KeptWords() = default;
  /// The numbers of topic(), and behind them those of languages().
  KeptWords(const std::uint32_t* numbers, std::size_t topic, std::size_t languages)
      : numbers_(numbers),
        topic_(static_cast<std::uint32_t>(topic)),
        languages_(static_cast<std::uint32_t>(languages)) {}

  /// Hashes of the words that say what the text is about: runs of at least four letters; in scripts without spaces,
  /// pairs of characters.
  KeptNumbers topic() const { return {numbers_, topic_}; }
  /// Of each function word, the bits of its languages (see FunctionWords).
  KeptNumbers languages() const { return {numbers_ + topic_, languages_}; }

 private:
  const std::uint32_t* numbers_ = nullptr;
  std::uint32_t topic_ = 0;
  std::uint32_t languages_ = 0;
};

}  // namespace pressmark
