#include "indexer/attribution/cues.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace pressmark::attribution {
namespace {

// The statements of a text as "cue: subject", every name taken for a person.
std::vector<std::string> statements(const std::string& text) {
  std::vector<Tokens> paragraphs;
  paragraphs.push_back(split_words(text));
  const Tokens& tokens = paragraphs[0];
  const auto quotations = find_quotations(paragraphs);
  std::vector<Mention> mentions = find_mentions(tokens, {}, false);
  for (Mention& m : mentions) m.person = (m.evidence & (kHasOrganisation | kHasPlace | kHasTime)) == 0 ? 0 : -1;
  const Outline lines = outline(tokens, quotations[0], mentions);
  std::vector<std::string> found;
  for (const Statement& s : find_statements(lines, quotations[0])) {
    std::string line(tokens.at(tokens.tokens[lines.items[s.cue_first].first]));
    line += ':';
    if (s.subject.kind == Subject::Kind::Sentence) line += " (shared)";
    for (const std::uint32_t item : s.subject.items) line += ' ' + std::string(lines.items[item].lower);
    found.push_back(line);
  }
  return found;
}

struct Case {
  const char* text;
  std::vector<std::string> statements;
};

const Case kCases[] = {
    {"Anna Berg said the dam was old.", {"said: berg"}},
    {"Anna Berg has repeatedly said the dam was old.", {"said: berg"}},
    {"“It is old,” said Anna Berg.", {"said: berg"}},
    {"“It is old,” she said.", {"said: she"}},
    {"“It is old,” said mill owner Anna Berg.", {"said: berg"}},
    {"“It is old,” said retired surgeon Anna Berg.", {"said: berg"}},
    {"“It is old,” said the group’s president, Anna Berg.", {"said: berg"}},
    {"“It is old,” said another witness in the probe, former aide Anna Berg.", {"said: berg"}},
    {"Anna Berg, a researcher at the Academy of Science, told the paper that it was old.", {"told: berg"}},
    {"Anna Berg, who has lived there since 1990, on Friday said it was old.", {"said: berg"}},
    {"The envoy to Norland, Anna Berg, told the paper it was old.", {"told: berg"}},
    {"A spokesman for Anna Berg said it was old.", {"said: spokesman"}},
    {"The dam, according to Anna Berg, is old.", {"according: berg"}},
    {"Anna Berg and Karl Lind said it was old.", {"said: berg lind"}},
    {"Anna Berg praised the town and said it was old.", {"praised: berg", "said: (shared)"}},
    {"Anna Berg shook her head, saying that it was old.", {"saying: (shared)"}},
    {"The Post quoted Anna Berg as saying it was old.", {"quoted: post", "quoted: berg"}},
    {"Anna Berg was quoted as saying it was old.", {"quoted: berg"}},
    {"Anna Berg went on to say that it was old.", {"say: berg"}},
    {"Anna Berg, asked whether it was old, said no.", {"asked: berg", "said: berg"}},
    {"Anna Berg snorted, “Never.”", {"snorted: berg"}},
    {"Anna Berg was not impressed: “We shall see.”", {":: berg"}},
    {"Anna Berg did not say whether it was old.", {}},
    {"Anna Berg could say that it was old.", {}},
    {"Anna Berg was told that it was old.", {}},
    {"If Anna Berg says no, the deal is off.", {}},
    {"Whatever Anna Berg says, it is late.", {}},
    {"Unless Anna Berg says so, it is late.", {}},
    {"What Anna Berg said in May is well known.", {}},
    {"What Anna Berg said was: “It is old.”", {"said: berg"}},
    {"Nothing Anna Berg said was true.", {}},
    {"Neither Karl Lind nor Anna Berg said it was old.", {}},
    {"Anna Berg hardly said a word.", {}},
    {"A million tweets were sent by Anna Berg.", {}},
    {"Anna Berg is adding to her lead.", {}},
};

TEST(FindStatements, FindsWhoSpeaks) {
  for (const Case& c : kCases) EXPECT_EQ(statements(c.text), c.statements) << c.text;
}

}  // namespace
}  // namespace pressmark::attribution
