#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "common/word_table.h"

namespace pressmark {

inline constexpr std::size_t kProfiledLanguages = 24;

/// Bits of the languages in whose function words ("the", "und", "pour") a folded word stands; 0 for most words.
std::uint32_t function_word_languages(std::string_view folded_word);

/// The same for a word of one to eight bytes as a number, its first byte lowest, with zeros behind: quicker.
std::uint32_t function_word_languages(std::uint64_t folded_word);

/// Counts what tells the language of a text: function words by language, and letters by script.
struct LanguageProfile {
  std::array<std::uint32_t, kProfiledLanguages> function_words{};
  std::uint32_t words = 0;
  std::uint32_t letters = 0;
  std::uint32_t kana = 0;
  std::uint32_t han = 0;
  std::uint32_t hangul = 0;
  std::uint32_t arabic = 0;
  std::uint32_t hebrew = 0;
  std::uint32_t greek = 0;
  std::uint32_t thai = 0;
  std::uint32_t devanagari = 0;

  void add(const LanguageProfile& other);
};

/// ISO 639-1 code of the language the profile fits best; nothing when there is too little text or no language stands
/// out.
std::optional<std::string> likely_language(const LanguageProfile& profile);

/// "en" for "en-US", "EN_us", "eng", "English"-like codes of two letters; nothing for what is not a language code.
std::optional<std::string> language_code(std::string_view tag);

}  // namespace pressmark
