#include "common/analyzer.h"

#include <random>

#include "tests/support/expect_tokens.h"

namespace pressmark {
namespace {

std::string terms(std::string_view text, WordBoundaries::Path path = WordBoundaries::Path::Fast) {
  Analyzer analyzer(path);
  std::string out;
  for (const Token& token : analyzer.analyze(text)) {
    if (!out.empty()) out += token.joined ? '=' : ' ';
    out += token.term;
  }
  return out;
}

TEST(Analyzer, SpansCoverTheWordTheReaderSees) {
  expect_tokens("Tokayev’s Élysée", {{"tokayev", 0, 11}, {"elysee", 12, 20}});
  expect_tokens("(naïve)", {{"naive", 1, 7}});
  expect_tokens("", {});
  expect_tokens("… – “” !?", {});
}

TEST(Analyzer, ReadsWordsAsReadersWriteThem) {
  const std::pair<const char*, const char*> kCases[] = {
      {"Tokayev TOKAYEV tokayev’s Tokayev's", "tokayev tokayev tokayev tokayev"},
      {"don't O’Brien rock 'n' roll", "dont obrien rock n roll"},
      {"l’Élysée d'Actium qu’il L'Oréal", "elysee actium il oreal"},
      {"multi-vector", "multi=multivector vector"},
      {"state-of-the-art", "state=stateoftheart of the art"},
      {"Al-Kassim‐Jomart", "al=alkassimjomart kassim jomart"},
      {"pre- and post-war", "pre and post=postwar war"},
      {"one - two", "one two"},
      {"U.S. and U.N.", "us and un"},
      {"example.com", "example com"},
      {"AT&T C++ C#", "at=att t c c"},
      {"1,000 1000 1,000,000.50 1.000.000,5 1,5 3.142 28.04.2023",
       "1000 1000 1000000.50 1000000.5 1.5 3.142 28.04.2023"},
      {"1,00,000 10,00", "1.00.000 10.00"},
      {"ﬁnance ﬂood", "finance flood"},
      {"Straße Łódź Ørsted Þór ærlig", "strasse lodz orsted thor aerlig"},
      {"co\u00ADoperate", "cooperate"},
      {"said:hello foo_bar a;b", "said hello foo bar a b"},
      {"2022-23 COVID-19", "2022 23 covid=covid19 19"},
      {"Токаев ещё Йод", "токаев еще йод"},
      {"ガス ガ", "ガス ガ"},
  };
  for (const auto& [text, expected] : kCases) EXPECT_EQ(terms(text), expected) << text;
}

TEST(Analyzer, ComposedAndDecomposedTextGiveTheSameTerms) {
  EXPECT_EQ(terms("caf\u00E9 \u00C5ngstr\u00F6m"), terms("cafe\u0301 A\u030Angstro\u0308m"));
}

TEST(Analyzer, FindsWordsInScriptsWithoutSpaces) {
  EXPECT_EQ(terms("东京是日本的首都"), "东京 是 日本 的 首都");
  EXPECT_GT(terms("ภาษาไทยไม่มีช่องว่าง").size(), 10U);
  EXPECT_NE(terms("ภาษาไทยไม่มีช่องว่าง").find(' '), std::string::npos);
}

TEST(Analyzer, CutsEndlessWordsOnABoundary) {
  std::string word;
  for (int i = 0; i < 400; ++i) word += "é";
  Analyzer analyzer;
  const std::vector<Token>& tokens = analyzer.analyze(word);
  ASSERT_EQ(tokens.size(), 1U);
  EXPECT_EQ(tokens[0].term, std::string(kMaxTermBytes, 'e'));
  EXPECT_EQ(tokens[0].span, (TextSpan{0, word.size()}));
}

TEST(Analyzer, MalformedBytesSeparateWords) {
  const std::string text("gas\xFF\xC3 union\0pipe", 16);
  EXPECT_EQ(terms(text), "gas union pipe");
}

/// Texts made of the characters where the two paths could differ.
std::string random_text(std::mt19937& random) {
  static const char* const kPieces[] = {
      "a",  "b",     "Z",    "é",     "Ł",      "1",      "23", ".",  ",",      "'", "’",
      "‘",  "-",     "_",    ":",     ";",      " ",      " ",  "“",  "”",      "–", "…",
      "\n", "(",     "s",    "'s",    "’s",     "\u00A0", "ж",  "的", "\u0301", "&", "×",
      "/",  "1,000", "U.S.", "don’t", "\u200D", "\u00AD", "ª",  "·",  "\u2024", "ﬁ", "\U0001F600"};
  std::uniform_int_distribution<std::size_t> piece(0, std::size(kPieces) - 1);
  std::uniform_int_distribution<int> length(0, 24);
  std::string text;
  for (int n = length(random); n > 0; --n) text += kPieces[piece(random)];
  return text;
}

TEST(Analyzer, FastPathEqualsIcu) {
  std::mt19937 random(20221205);
  Analyzer fast;
  Analyzer icu(WordBoundaries::Path::IcuOnly);
  for (int i = 0; i < 40'000; ++i) {
    const std::string text = random_text(random);
    const std::vector<Token>& a = fast.analyze(text);
    const std::vector<Token>& b = icu.analyze(text);
    ASSERT_EQ(a.size(), b.size()) << text;
    for (std::size_t k = 0; k < a.size(); ++k) {
      ASSERT_EQ(a[k].term, b[k].term) << text;
      ASSERT_EQ(a[k].span, b[k].span) << text;
      ASSERT_EQ(a[k].position, b[k].position) << text;
    }
    if (i % 20 == 0) expect_token_laws(text, a);
  }
}

}  // namespace
}  // namespace pressmark
