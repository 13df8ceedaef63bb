#include "common/unicode.h"

#include <gtest/gtest.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <random>
#include <string>
#include <vector>

namespace pressmark {
namespace {

TEST(Unicode, RepairReplacesEachMalformedSequenceOnce) {
  EXPECT_EQ(repair_utf8("plain"), "plain");
  EXPECT_EQ(repair_utf8("caf\xE9 x"), "caf\uFFFD x");
  EXPECT_EQ(repair_utf8(std::string_view("a\0b", 3)), "a\uFFFDb");
  EXPECT_EQ(repair_utf8("\xED\xA0\x80"), "\uFFFD");  // an unpaired surrogate
  EXPECT_TRUE(is_valid_utf8(repair_utf8("\xF0\x9F\x98 \xC0\xAF \x80\x80")));
}

TEST(Unicode, FoldDropsCaseAccentsAndLigatures) {
  EXPECT_EQ(fold("ÉLYSÉE Straße ŁÓDŹ İstanbul ﬁ"), "elysee strasse lodz istanbul fi");
  EXPECT_EQ(fold("Ёж йод"), "еж йод");
  EXPECT_EQ(fold("が"), "が");
  EXPECT_EQ(fold("한국"), "한국");
}

TEST(Unicode, FoldingTwiceChangesNothing) {
  for (const char* text : {"ÆØÅ", "ǅ", "ΣΊΣΥΦΟΣ", "ŉ", "ẞ", "℡", "ﷺ", "ı İ"})
    EXPECT_EQ(fold(fold(text)), fold(text)) << text;
}

/// Folds by ICU: the last character is none of those that are folded by tables.
std::string fold_by_icu(const std::string& text) {
  static const std::string kLast = "ﷺ";
  std::string folded = fold(text + kLast);
  folded.resize(folded.size() - fold(kLast).size());
  return folded;
}

TEST(Unicode, TablesFoldAsIcuDoes) {
  std::vector<std::string> characters;
  for (char32_t c = 1; c < 0x20000; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string one;
    append_utf8(one, c);
    EXPECT_EQ(fold(one), fold_by_icu(one)) << std::hex << static_cast<std::uint32_t>(c);
    // Of scripts of many characters some will do in company.
    if (c < 0x3100 || c % 97 == 0) characters.push_back(one);
  }
  std::mt19937 random(1);
  for (int round = 0; round < 60000; ++round) {
    const std::string text = characters[random() % characters.size()] + characters[random() % characters.size()] +
                             characters[random() % characters.size()];
    ASSERT_EQ(fold(text), fold_by_icu(text)) << text;
  }
}

TEST(Unicode, WhiteSpaceFoldsToOneSpace) {
  EXPECT_EQ(fold_white_space(" \t gas\u00A0\u2003union\r\n "), "gas union");
  EXPECT_EQ(fold_white_space("   "), "");
}

TEST(Unicode, BoundariesDoNotCutCodePoints) {
  EXPECT_EQ(floor_boundary("aé", 2), 1U);
  EXPECT_EQ(floor_boundary("aé", 3), 3U);
  EXPECT_EQ(floor_boundary("aé", 99), 3U);
}

TEST(Unicode, BytesBeyondAsciiAreFoundAtEveryPlace) {
  for (std::size_t length = 0; length < 40; ++length) {
    EXPECT_EQ(find_beyond_ascii(std::string(length, 'a')), length);
    for (std::size_t at = 0; at < length; ++at) {
      std::string text(length, 'a');
      text[at] = '\xC3';
      EXPECT_EQ(find_beyond_ascii(text), at);
      EXPECT_EQ(find_beyond_ascii(text, at + 1), length);
    }
  }
}

/// Texts of all that is hard for quick loops: marks at every place of eight bytes, broken sequences, other spaces.
std::string random_text(std::mt19937& random) {
  static const char* const kPieces[] = {"a",
                                        "Z",
                                        "@",
                                        "[",
                                        "z",
                                        "~",
                                        " ",
                                        "  ",
                                        "\t",
                                        "\x7F",
                                        "\x1F",
                                        "é",
                                        "\u00A0",
                                        "\u2003",
                                        "“",
                                        "\u3000",
                                        "я",
                                        "\U0001F600",
                                        "\xE2\x80",
                                        "\xC2",
                                        "\xA0",
                                        "\xF0\x9F",
                                        "\xED\xA0\x80",
                                        "\xE0\x80\x80",
                                        "\xEF\xBF\xBD"};
  std::string text;
  const std::size_t pieces = random() % 24;
  for (std::size_t i = 0; i < pieces; ++i) {
    if (random() % 3 == 0) {
      text += kPieces[random() % std::size(kPieces)];
    } else {
      text += static_cast<char>('A' + random() % 58);
    }
    if (random() % 30 == 0) text += '\0';
  }
  return text;
}

TEST(Unicode, QuickLoopsAgreeWithPlainOnes) {
  std::mt19937 random(1);
  for (int round = 0; round < 20000; ++round) {
    const std::string text = random_text(random);
    std::string spaced;
    bool pending = false;
    for (std::size_t i = 0; i < text.size();) {
      const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
      auto at = static_cast<std::int32_t>(i);
      UChar32 c = 0;
      U8_NEXT(bytes, at, static_cast<std::int32_t>(text.size()), c);
      const CodePoint decoded = decode_utf8(text, i);
      ASSERT_EQ(decoded.value, c < 0 ? 0xFFFDU : static_cast<char32_t>(c)) << text;
      const std::size_t length = c < 0 ? 1 : static_cast<std::size_t>(at) - i;
      ASSERT_EQ(decoded.length, length) << text;
      if (c >= 0 && u_isUWhiteSpace(c)) {
        pending = !spaced.empty();
      } else {
        if (pending) spaced += ' ';
        pending = false;
        spaced += text.substr(i, length);
      }
      i += length;
    }
    EXPECT_EQ(fold_white_space(text), spaced);
    const std::string repaired = repair_utf8(text);
    EXPECT_TRUE(is_valid_utf8(repaired));
    const bool whole = is_valid_utf8(text) && text.find('\0') == std::string::npos;
    EXPECT_EQ(whole, repaired == text) << text;
    const bool ascii = find_beyond_ascii(text) == text.size();
    const bool printable = text.find_first_of(std::string_view("\t\x1F\x7F\0", 4)) == std::string::npos;
    EXPECT_EQ(is_tidy_ascii(text), ascii && printable && !text.empty() && spaced == text) << text;
    for (std::size_t i = 0; ascii && i < text.size(); ++i)
      ASSERT_EQ(fold(text)[i], text[i] >= 'A' && text[i] <= 'Z' ? text[i] + 32 : text[i]);
  }
}

TEST(Unicode, LongTextsAreFoldedAsTheirParts) {
  for (const char* part : {"É", "½ Kelvast’s ", "ЖЁ", "Straße und mehr ", "新聞ＡＢ", "a", "™☀"}) {
    std::string text;
    std::string expected;
    for (int i = 0; i < 300; ++i) {
      text += part;
      expected += fold(part);
    }
    EXPECT_EQ(fold(text), expected) << part;
  }
}

}  // namespace
}  // namespace pressmark
