#include "indexer/extraction/line_language.h"

#include <array>
#include <cstdint>

#include "common/unicode.h"
#include "indexer/extraction/line_characters.h"

namespace pressmark {
namespace {

using namespace line_characters;

/// Counts function words by language, eight languages at once in the bytes of a number.
class LanguageCounter {
 public:
  explicit LanguageCounter(LanguageProfile& profile) : profile_(profile) {}

  void add(std::uint32_t languages) {
    for (std::size_t i = 0; i < counts_.size(); ++i) counts_[i] += kBytes[languages >> (8 * i) & 0xFFU];
    if (++words_ == kMost) flush();
  }

  void flush() {
    for (std::size_t i = 0; words_ > 0 && i < kProfiledLanguages; ++i)
      profile_.function_words[i] += static_cast<std::uint32_t>(counts_[i / 8] >> (i % 8 * 8) & 0xFFU);
    counts_ = {};
    words_ = 0;
  }

 private:
  static constexpr std::uint32_t kMost = 255;  // that a byte can count
  static_assert(kProfiledLanguages % 8 == 0);
  /// A byte of 1 for each bit.
  static constexpr std::array<std::uint64_t, 256> kBytes = [] {
    std::array<std::uint64_t, 256> bytes{};
    for (std::size_t bits = 0; bits < bytes.size(); ++bits) {
      for (std::size_t i = 0; i < 8; ++i) bytes[bits] |= std::uint64_t{bits >> i & 1U} << (8 * i);
    }
    return bytes;
  }();

  LanguageProfile& profile_;
  std::array<std::uint64_t, kProfiledLanguages / 8> counts_{};
  std::uint32_t words_ = 0;
};

void count_function_words(KeptNumbers languages, LanguageProfile& profile) {
  LanguageCounter counter(profile);
  for (const std::uint32_t some : languages) counter.add(some);
  counter.flush();
}

void count_script(char32_t c, LanguageProfile& p) {
  if (c < 0x370) return;
  if (is_kana(c)) ++p.kana;
  if (is_han(c)) ++p.han;
  if (is_hangul(c)) ++p.hangul;
  if (is_thai(c)) ++p.thai;
  if (between(c, 0x0600, 0x06FF)) ++p.arabic;
  if (between(c, 0x0590, 0x05FF)) ++p.hebrew;
  if (between(c, 0x0370, 0x03FF)) ++p.greek;
  if (between(c, 0x0900, 0x097F)) ++p.devanagari;
}

void count_scripts(std::string_view text, LanguageProfile& profile) {
  for (std::size_t at = find_beyond_ascii(text); at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    count_script(c.value, profile);
    at += c.length;
    if (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) at = find_beyond_ascii(text, at);
  }
}

/// Of the first lines that are `wanted`: some thousand letters tell the language as well as all of them.
template <class Wanted>
std::optional<std::string> language_of_lines(const std::vector<Line>& lines, Wanted wanted) {
  constexpr std::uint32_t kEnough = 4000;  // letters
  LanguageProfile profile;
  for (const Line& line : lines) {
    if (profile.letters >= kEnough) break;
    if (wanted(line)) profile.add(profile_of(line.block->text, line.shape));
  }
  return likely_language(profile);
}

}  // namespace

LanguageProfile profile_of(std::string_view text, const LineShape& shape) {
  LanguageProfile profile;
  count_function_words(shape.known_words.languages(), profile);
  count_scripts(text, profile);
  profile.words = shape.words;
  profile.letters = shape.letters;
  return profile;
}

std::optional<std::string> language_of(const std::vector<Line>& lines) {
  const auto language = language_of_lines(lines, [](const Line& line) { return line.kept; });
  return language ? language : language_of_lines(lines, [](const Line& line) { return line.shape.width >= 60; });
}

}  // namespace pressmark
