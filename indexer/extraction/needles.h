#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace pressmark {

/// A few short texts to be searched for at once in lines. Most places are told to begin none by their first two bytes.
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
  static constexpr std::size_t kPairs = 4096;
  static std::size_t pair(char first, char second) {
    return static_cast<unsigned char>(first) * std::size_t{31} % 64 * 64 + static_cast<unsigned char>(second) % 64;
  }

  std::vector<std::string_view> needles_;
  enum class Start : std::uint8_t { None, Pair, Single };
  std::array<Start, 256> starts_{};  // of bytes: no needle, a longer one, one of this byte alone
  std::bitset<kPairs> pairs_;
};

}  // namespace pressmark
