#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "common/word_hash.h"

namespace pressmark {

inline constexpr std::size_t kProfiledLanguages = 24;

/// The function words ("the", "und", "pour") of the profiled languages, as numbers (see number_of_word): nearly all
/// other words are told by one bit.
class FunctionWords {
 public:
  static const FunctionWords& all();

  /// Bits of the languages in whose function words a folded word stands; 0 for most words.
  std::uint32_t languages_of(std::uint64_t word) const {
    const std::uint64_t mixed = mix_bits(word);
    return some_[mixed >> kBitShift] ? slots_[place_of(word, mixed)].languages : 0;
  }

 private:
  FunctionWords();

  static constexpr std::size_t kSlots = 4096;
  static constexpr unsigned kBits = 15;
  static constexpr unsigned kBitShift = 64 - kBits;
  struct Slot {
    std::uint64_t word = 0;
    std::uint32_t languages = 0;  // 0: the slot is free
  };
  std::size_t place_of(std::uint64_t word, std::uint64_t mixed) const {
    std::size_t at = mixed % kSlots;
    while (slots_[at].languages != 0 && slots_[at].word != word) at = (at + 1) % kSlots;
    return at;
  }

  std::bitset<(std::size_t{1} << kBits)> some_;
  std::array<Slot, kSlots> slots_{};
};

/// The same of a word that is no number yet.
std::uint32_t function_word_languages(std::string_view folded_word);

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
