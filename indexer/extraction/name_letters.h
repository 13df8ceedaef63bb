#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

/// The letters of names, without a look at case, spaces and marks.
namespace pressmark::name_letters {

inline char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
inline bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
inline bool is_small(char c) { return c >= 'a' && c <= 'z'; }
inline bool is_letter(char c) { return is_small(c) || is_capital(c); }
inline bool has_prefix(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() &&
         std::equal(prefix.begin(), prefix.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}
inline bool has_suffix(std::string_view text, std::string_view suffix) {
  return text.size() >= suffix.size() && has_prefix(text.substr(text.size() - suffix.size()), suffix);
}

/// Whether a name may begin with the byte: a digit or a letter beyond ASCII. Words with capitals begin names as well.
inline bool is_digit_or_beyond(char c) { return (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80; }

/// What a byte adds to the key of a name: letters and digits count, capitals as small ones, and 0 is nothing.
inline constexpr std::array<unsigned char, 256> kKeyLetters = [] {
  std::array<unsigned char, 256> letters{};
  for (std::size_t c = 0; c < letters.size(); ++c) {
    const bool counts = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80;
    letters[c] = static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : counts ? c : 0);
  }
  // Typographic apostrophes and spaces are three bytes or two: E2 80 xx, C2 A0.
  for (const std::size_t c : {0xE2U, 0x80U, 0x99U, 0xC2U}) letters[c] = 0;
  return letters;
}();

/// Letters and digits in small letters, hashed: what a name and an address have in common. The key of two texts in a
/// row is that of the first, shifted by the letters of the second, with that of the second.
struct NameKey {
  static constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15ULL;
  static constexpr std::size_t kPowers = 64;
  static constexpr std::array<std::uint64_t, kPowers> kShifts = [] {
    std::array<std::uint64_t, kPowers> shifts{};
    std::uint64_t shift = 1;
    for (std::uint64_t& power : shifts) {
      power = shift;
      shift *= kFactor;
    }
    return shifts;
  }();

  std::uint64_t letters = 0;
  std::size_t count = 0;  ///< of letters

  void add(char c) {
    const unsigned char letter = kKeyLetters[static_cast<unsigned char>(c)];
    if (letter == 0) return;
    letters = letters * kFactor + letter;
    ++count;
  }
  void add(std::string_view text) {
    for (const char c : text) add(c);
  }
  void add(const NameKey& next) {
    for (std::size_t left = next.count; left > 0;) {
      const std::size_t part = std::min(left, kPowers - 1);
      letters *= kShifts[part];
      left -= part;
    }
    letters += next.letters;
    count += next.count;
  }
};

inline std::uint64_t key_of(std::string_view name) {
  NameKey key;
  key.add(name);
  return key.letters;
}

}  // namespace pressmark::name_letters
