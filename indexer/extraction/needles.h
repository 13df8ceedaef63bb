#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace pressmark {

/// Up to 64 short texts to be searched for at once in lines. Most places are told to begin none by their first two
/// bytes.
class Needles {
 public:
  Needles(std::initializer_list<std::string_view> needles);

  struct Found {
    std::size_t at = std::string_view::npos;
    std::size_t length = 0;
  };
  /// The needle that begins first; of those that begin there, the one named first.
  Found find_in(std::string_view text) const;

 private:
  static constexpr std::size_t kPairs = 1024;
  static std::size_t pair(char first, char second) {
    return static_cast<unsigned char>(first) * std::size_t{31} % 16 * 64 + static_cast<unsigned char>(second) % 64;
  }

  std::vector<std::string_view> needles_;
  // Bits of the needles: by the only byte, by the first two.
  std::array<std::uint64_t, 256> single_{};
  std::array<std::uint64_t, kPairs> pairs_{};
  std::array<bool, 256> starts_{};
};

}  // namespace pressmark
