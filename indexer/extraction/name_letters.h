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
inline bool has_prefix(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() &&
         std::equal(prefix.begin(), prefix.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}
inline bool has_suffix(std::string_view text, std::string_view suffix) {
  return text.size() >= suffix.size() && has_prefix(text.substr(text.size() - suffix.size()), suffix);
}

inline bool starts_name(std::string_view word) {
  if ((word[0] >= '0' && word[0] <= '9') || static_cast<unsigned char>(word[0]) >= 0x80) return true;
  for (const char c : word) {
    if (is_capital(c)) return true;
  }
  return false;
}

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

/// Letters and digits in small letters, hashed: what a name and an address have in common.
inline constexpr std::uint64_t kNoKey = 14695981039346656037ULL;
inline std::uint64_t with_letter(std::uint64_t key, char letter) {
  return (key ^ static_cast<unsigned char>(letter)) * 1099511628211ULL;
}
inline std::uint64_t key_of(std::string_view name) {
  std::uint64_t key = kNoKey;
  for (const char c : name) {
    const unsigned char letter = kKeyLetters[static_cast<unsigned char>(c)];
    if (letter != 0) key = with_letter(key, static_cast<char>(letter));
  }
  return key;
}

}  // namespace pressmark::name_letters
