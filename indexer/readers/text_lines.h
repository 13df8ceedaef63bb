#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace pressmark {

/// Walks through the lines of a text: LF, CR and CR LF end them. Looks at many bytes at once.
class TextLines {
 public:
  /// The text must outlive it.
  explicit TextLines(std::string_view text) : text_(text) { look(); }

  struct Line {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool spaced = false;  ///< has control characters (tabs, too) or spaces in a row
    bool ascii = true;
  };
  /// The next line; false behind the last.
  bool next(Line& line);

 private:
  void look();
  void consume(std::uint64_t bits, Line& line);

  std::string_view text_;
  std::size_t begin_ = 0;      // of the next line
  std::size_t at_ = 0;         // of the bytes that were looked at
  std::uint64_t ends_ = 0;     // bits of those that end lines
  std::uint64_t spacing_ = 0;  // ... that make a line spaced
  std::uint64_t beyond_ = 0;   // ... beyond ASCII
  bool after_space_ = false;   // what stands before at_
  bool after_return_ = false;
};

}  // namespace pressmark
