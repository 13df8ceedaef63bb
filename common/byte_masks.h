#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "common/eight_bytes.h"

/// Many bytes of a text at once as bits of a number, the first byte lowest: what follows from a look at neighbours is a
/// shift away, and what is frequent is counted without a branch.
namespace pressmark::byte_masks {

#if defined(__SSE2__)

/// Sixteen bytes, with spaces behind the end of the text.
class Piece {
 public:
  Piece() : bytes_(_mm_set1_epi8(' ')) {}
  Piece(std::string_view text, std::size_t at) {
    const std::size_t left = text.size() - at;
    if (left >= kSize) {
      bytes_ = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    } else {
      const std::uint64_t second = left > 8 ? eight_bytes::eight_at(text, at + 8) : ' ' * ascii::kOnes;
      bytes_ =
          _mm_set_epi64x(static_cast<std::int64_t>(second), static_cast<std::int64_t>(eight_bytes::eight_at(text, at)));
    }
  }
  /// Of bytes that may all be read.
  explicit Piece(const char* bytes) : bytes_(_mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes))) {}
  static constexpr std::size_t kSize = 16;
  std::uint64_t between(char low, char high) const { return bits(range(low, high)); }
  std::uint64_t equal_to(char c) const { return bits(_mm_cmpeq_epi8(bytes_, _mm_set1_epi8(c))); }
  std::uint64_t beyond_ascii() const { return bits(bytes_); }
  /// Writes the bytes with small letters for capitals of ASCII.
  void store_small(char* to) const {
    const __m128i small = _mm_and_si128(range('A', 'Z'), _mm_set1_epi8('a' - 'A'));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(to), _mm_or_si128(bytes_, small));
  }

 private:
  __m128i range(char low, char high) const {
    // Bytes beyond ASCII are negative, and thus below all others.
    const __m128i from = _mm_cmpgt_epi8(bytes_, _mm_set1_epi8(static_cast<char>(low - 1)));
    return _mm_and_si128(from, _mm_cmplt_epi8(bytes_, _mm_set1_epi8(static_cast<char>(high + 1))));
  }
  static std::uint64_t bits(__m128i high) { return static_cast<std::uint32_t>(_mm_movemask_epi8(high)); }
  __m128i bytes_;
};

#else

/// Eight bytes, with spaces behind the end of the text.
class Piece {
 public:
  Piece() = default;
  Piece(std::string_view text, std::size_t at) : bytes_(eight_bytes::eight_at(text, at)) {}
  explicit Piece(const char* bytes) : Piece(std::string_view(bytes, kSize), 0) {}
  static constexpr std::size_t kSize = 8;
  std::uint64_t between(char low, char high) const {
    return bits(ascii::at_least(bytes_, static_cast<unsigned char>(low)) &
                ~ascii::at_least(bytes_, static_cast<unsigned char>(high + 1)));
  }
  std::uint64_t equal_to(char c) const { return between(c, c); }
  std::uint64_t beyond_ascii() const { return bits(bytes_ & ascii::kHigh); }
  void store_small(char* to) const {
    for (std::size_t i = 0; i < kSize; ++i) to[i] = static_cast<char>(bytes_ >> (8 * i) & 0xFFU);
    ascii::make_small(to, kSize);
  }

 private:
  static std::uint64_t bits(std::uint64_t high) {
    std::uint64_t out = 0;
    for (std::size_t i = 0; i < kSize; ++i) out |= (high >> (8 * i + 7) & 1U) << i;
    return out;
  }
  std::uint64_t bytes_ = ' ' * ascii::kOnes;
};

#endif

/// Some bytes of a text, 64 at most, with spaces behind its end.
template <std::size_t N>
class Bytes {
 public:
  Bytes(std::string_view text, std::size_t at) {
    const std::size_t left = text.size() - at;
    for (std::size_t i = 0; i < N && i * Piece::kSize < left; ++i) piece_[i] = Piece(text, at + i * Piece::kSize);
  }

  /// Of bytes that may all be read.
  explicit Bytes(const char* bytes) {
    for (std::size_t i = 0; i < N; ++i) piece_[i] = Piece(bytes + i * Piece::kSize);
  }

  /// The bytes from `low` to `high`, of ASCII.
  std::uint64_t between(char low, char high) const {
    return all([=](const Piece& piece) { return piece.between(low, high); }, kIndices);
  }
  std::uint64_t equal_to(char c) const {
    return all([=](const Piece& piece) { return piece.equal_to(c); }, kIndices);
  }
  std::uint64_t beyond_ascii() const {
    return all([](const Piece& piece) { return piece.beyond_ascii(); }, kIndices);
  }

 private:
  static constexpr std::make_index_sequence<N> kIndices{};

  template <class Of, std::size_t... I>
  std::uint64_t all(Of of, std::index_sequence<I...>) const {
    return (... | (of(piece_[I]) << (I * Piece::kSize)));
  }

  std::array<Piece, N> piece_;
};

inline constexpr std::size_t kCount = 64;

/// What `of` sees in up to 64 bytes of a text from `at`. Most lines have few.
template <class Of>
auto look_at(std::string_view text, std::size_t at, Of of) {
  const std::size_t left = text.size() - at;
  if (left >= kCount) return of(Bytes<kCount / Piece::kSize>(text.data() + at));
  if (left <= Piece::kSize) return of(Bytes<1>(text, at));
  if (left <= 2 * Piece::kSize) return of(Bytes<2>(text, at));
  return of(Bytes<kCount / Piece::kSize>(text, at));
}

/// The lowest bits, 64 at most.
inline std::uint64_t first_bits(std::size_t count) {
  return count >= kCount ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
}

/// look_at where kCount bytes behind the end of the text may be read: `of` may see them as well.
template <class Of>
auto look_at_kept(std::string_view text, std::size_t at, Of of) {
  const std::size_t left = text.size() - at;
  const char* const bytes = text.data() + at;
  if (left <= Piece::kSize) return of(Bytes<1>(bytes));
  if (left <= 2 * Piece::kSize) return of(Bytes<2>(bytes));
  return of(Bytes<kCount / Piece::kSize>(bytes));
}

/// Calls use(begin, end) for each run of bytes for which is(Bytes) has a bit. kCount bytes behind the end of the text
/// may be read.
template <class Is, class Use>
void for_each_run(std::string_view text, Is is, Use use) {
  std::uint64_t open = 0;  // 1 within a run
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size(); at += kCount) {
    const std::uint64_t inside = look_at_kept(text, at, is) & first_bits(text.size() - at);
    std::uint64_t edges = inside ^ (inside << 1U | open);
    while (edges != 0) {
      if (open == 0) {
        begin = at + static_cast<std::size_t>(std::countr_zero(edges));
        edges &= edges - 1;
        open = edges == 0 ? 1 : 0;
        if (open != 0) break;
      }
      use(begin, at + static_cast<std::size_t>(std::countr_zero(edges)));
      edges &= edges - 1;
      open = 0;
    }
  }
}

}  // namespace pressmark::byte_masks
