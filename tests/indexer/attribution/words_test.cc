#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "indexer/attribution/quotations.h"
#include "indexer/attribution/tokens.h"

namespace pressmark::attribution {
namespace {

using testing::ElementsAre;

std::vector<std::string> words(std::string_view text) {
  const Tokens tokens = split_words(text);
  std::vector<std::string> found;
  for (const Token& token : tokens.tokens) found.emplace_back(tokens.at(token));
  return found;
}

TEST(SplitWords, KeepsAbbreviationsHyphensAndApostrophes) {
  EXPECT_THAT(words("Dr. Lind-Berg’s U.S. aide didn't go."),
              ElementsAre("Dr.", "Lind-Berg’s", "U.S.", "aide", "didn't", "go", "."));
  EXPECT_THAT(words("O’Hara paid $1,200.50 – no more..."),
              ElementsAre("O’Hara", "paid", "$", "1,200.50", "–", "no", "more", "..."));
}

TEST(SplitWords, CutsEndingsFromWords) {
  const Tokens tokens = split_words("Gupta’s didn’t they’ve Élodie");
  ASSERT_EQ(tokens.tokens.size(), 4U);
  EXPECT_EQ(tokens.tokens[0].lower, "gupta");
  EXPECT_TRUE(tokens.tokens[0].possessive);
  EXPECT_EQ(tokens.tokens[1].lower, "did");
  EXPECT_TRUE(tokens.tokens[1].negative);
  EXPECT_EQ(tokens.tokens[2].lower, "they");
  EXPECT_EQ(tokens.tokens[3].lower, "élodie");
  EXPECT_TRUE(tokens.tokens[3].capital);
}

TEST(SplitWords, ReadsMalformedBytes) { EXPECT_EQ(words("a\xFF\xC3").size(), 3U); }

// The quotations of paragraphs that are lines of `text`, each cut from its paragraph.
std::vector<std::string> quotations(const std::vector<std::string>& texts) {
  std::vector<Tokens> paragraphs;
  for (const std::string& text : texts) paragraphs.push_back(split_words(text));
  std::vector<std::string> cut;
  const auto found = find_quotations(paragraphs);
  for (std::size_t p = 0; p < texts.size(); ++p) {
    for (const Quotation& q : found[p]) {
      const std::size_t begin = paragraphs[p].tokens[q.first].begin;
      cut.push_back(texts[p].substr(begin, paragraphs[p].tokens[q.last].end - begin));
    }
  }
  return cut;
}

struct QuotationCase {
  const char* what;
  std::vector<std::string> paragraphs;
  std::vector<std::string> quotations;
};

const QuotationCase kQuotations[] = {
    {"curly", {"He said “no” and “never.”"}, {"“no”", "“never.”"}},
    {"straight", {"\"No,\" he said. \"Never.\""}, {"\"No,\"", "\"Never.\""}},
    {"doubled single marks", {"''No,'' he said."}, {"''No,''"}},
    {"single marks and apostrophes", {"‘It’s the boys’ boat,’ he said."}, {"‘It’s the boys’ boat,’"}},
    {"straight single marks", {"'It's ours,' he said."}, {"'It's ours,'"}},
    {"apostrophes alone", {"The '90s and the players' strike didn't end."}, {}},
    {"guillemets", {"« Non », dit-il. »Nein«, sagte er."}, {"« Non »", "»Nein«"}},
    {"German", {"„Nein“, sagte er."}, {"„Nein“"}},
    {"corner brackets", {"「いいえ」と言った。"}, {"「いいえ」"}},
    {"nested", {"“He said “no” to me,” she said."}, {"“He said “no” to me,”"}},
    {"a closing mark that opens", {"“No,“ she said."}, {"“No,“"}},
    {"unclosed", {"He said, “It was old and nobody knew."}, {"“It was old and nobody knew."}},
    {"several paragraphs", {"“It was old.", "“Nobody knew,” she said."}, {"“It was old.", "“Nobody knew,”"}},
    {"without an opening mark", {"“It was old.", "Nobody knew,” she said."}, {"“It was old.", "Nobody knew,”"}},
};

TEST(FindQuotations, ReadsEveryStyle) {
  for (const QuotationCase& c : kQuotations) EXPECT_EQ(quotations(c.paragraphs), c.quotations) << c.what;
}

}  // namespace
}  // namespace pressmark::attribution
