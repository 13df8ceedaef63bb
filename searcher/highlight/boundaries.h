#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace pressmark {

/// Where a text may be cut. ICU's answer is the definition; sentences of Latin letters and common punctuation are found
/// without it (held to it by a differential test). Its iterators are made when first needed. Movable; one thread at a
/// time.
class Boundaries {
 public:
  enum class Path { Fast, IcuOnly };  // IcuOnly is for the differential test

  explicit Boundaries(Path path = Path::Fast);
  ~Boundaries();
  Boundaries(Boundaries&&) noexcept;
  Boundaries& operator=(Boundaries&&) noexcept;

  /// The byte behind each sentence and the white space that follows it, ascending; the last is text.size(). "Dr. Gupta"
  /// is no end of a sentence. Empty for an empty text.
  std::vector<std::size_t> sentence_ends(std::string_view text);

  /// The last byte <= at, and the first byte >= at, that begins a character as people see it (a letter with its
  /// combining marks, a flag) or is the text's end.
  std::size_t character_at_or_before(std::string_view text, std::size_t at);
  std::size_t character_at_or_behind(std::string_view text, std::size_t at);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace pressmark
