#pragma once

#include <cstddef>

namespace pressmark {

/// A half-open range [begin, end) of UTF-8 bytes in some text. Which text is said where a span is stored.
struct TextSpan {
  std::size_t begin = 0;
  std::size_t end = 0;

  constexpr std::size_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(std::size_t at) const { return begin <= at && at < end; }
  constexpr bool overlaps(TextSpan other) const { return begin < other.end && other.begin < end; }

  friend constexpr bool operator==(TextSpan a, TextSpan b) { return a.begin == b.begin && a.end == b.end; }
  friend constexpr bool operator!=(TextSpan a, TextSpan b) { return !(a == b); }
};

}  // namespace pressmark
