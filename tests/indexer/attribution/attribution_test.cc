#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "indexer/attribution/attribute.h"
#include "pressmark/indexer.h"

namespace pressmark {
namespace {

using Paragraphs = std::vector<std::string>;
using Speakers = std::vector<std::vector<std::string>>;

Article article_of(const Paragraphs& paragraphs) {
  Article article;
  for (const std::string& text : paragraphs) {
    Paragraph paragraph;
    paragraph.text = text;
    article.paragraphs.push_back(paragraph);
  }
  return article;
}

Speakers speakers_of(const Paragraphs& paragraphs) {
  Article article = article_of(paragraphs);
  attribute_speakers(article);
  Speakers speakers;
  for (const Paragraph& paragraph : article.paragraphs) speakers.push_back(paragraph.speakers);
  return speakers;
}

struct Case {
  const char* phenomenon;
  Paragraphs paragraphs;
  Speakers speakers;
};

class Attribution : public testing::TestWithParam<Case> {};

TEST_P(Attribution, NamesWhoSpeaks) {
  EXPECT_EQ(speakers_of(GetParam().paragraphs), GetParam().speakers) << GetParam().phenomenon;
}

const Case kCases[] = {
    {"speaker, verb, content", {"Anna Berg said the dam would hold."}, {{"Anna Berg"}}},
    {"content, verb, speaker", {"“The dam will hold,” said Anna Berg."}, {{"Anna Berg"}}},
    {"content, speaker, verb", {"\"The dam will hold,\" Anna Berg said."}, {{"Anna Berg"}}},
    {"a long apposition with names in it",
     {"Anna Berg, a researcher at the Institute of Rivers and Lakes of the Norland Academy, told The Daily Wave that "
      "the dam was old."},
     {{"Anna Berg"}}},
    {"role first, name in apposition",
     {"Norland’s ambassador to Sweden, Piotr Lindqvist, told reporters that talks had begun."},
     {{"Piotr Lindqvist"}}},
    {"a prepositional phrase with and",
     {"Anna Berg of the Centre for Water and Soil in Oslo told reporters that the dam was old."},
     {{"Anna Berg"}}},
    {"people joined over the comma of an apposition",
     {"Anna Berg, Karl Lind and Piotr Moss, told reporters that the dam was old."},
     {{"Anna Berg", "Karl Lind", "Piotr Moss"}}},
    {"he and she", {"Anna Berg said the dam was old.", "“We warned them,” she said."}, {{"Anna Berg"}, {"Anna Berg"}}},
    {"honorific and surname",
     {"Dr. Anna Berg said the dam was old.", "“We warned them,” Dr. Berg said."},
     {{"Anna Berg"}, {"Anna Berg"}}},
    {"a role",
     {"Norland President Karl Moss said no.", "“Never,” added the Norland president."},
     {{"Karl Moss"}, {"Karl Moss"}}},
    {"according to", {"The dam will hold, according to Anna Berg."}, {{"Anna Berg"}}},
    {"spokesman and principal",
     {"Senator Karl Moss left early.", "A spokesman for Karl Moss said the senator was ill."},
     {{}, {}}},
    {"an organisation", {"The Norland Water Company said the dam was safe."}, {{}}},
    {"a company speaks of itself", {"Nordvik Sten said on Monday it would hire."}, {{}}},
    {"a stranger does not", {"Nordvik Sten said the dam was old."}, {{"Nordvik Sten"}}},
    {"a storm", {"“It is old,” said Hurricane Felix."}, {{}}},
    {"a scare quote", {"Karl Moss was called the “father of the dam” for years."}, {{}}},
    {"goes on without a cue", {"“It is old,” Anna Berg said.", "“Nobody cared.”"}, {{"Anna Berg"}, {"Anna Berg"}}},
    {"several paragraphs", {"Anna Berg said: “It is old.", "“Nobody cared about it.”"}, {{"Anna Berg"}, {"Anna Berg"}}},
    {"a signature", {"Anna Berg met Karl Lind.", "“The dam is far too old.”", "— Karl Lind"}, {{}, {"Karl Lind"}, {}}},
    {"a signature in brackets",
     {"Anna Berg said it was late.", "“The dam is far too old.” (Karl Lind, farmer)"},
     {{"Anna Berg"}, {"Karl Lind"}}},
    {"signatures of nobody",
     {"Anna Berg said it was late.", "“The dam is far too old.” - Anonymous", "“Water is stone.” (Proverb)"},
     {{"Anna Berg"}, {}, {}}},
    {"a pull quote repeats",
     {"“The dam is far too old.”", "Anna Berg said, “The dam is far too old.”"},
     {{"Anna Berg"}, {"Anna Berg"}}},
    {"a single-quoted heading", {"Anna Berg said it was old.", "'Nobody told us.'"}, {{"Anna Berg"}, {}}},
    {"he is nobody we know",
     {"Karl Lind left.", "A neighbour said it was late.", "“He was tired,” he said."},
     {{}, {}, {}}},
    {"she is a neighbour without a name",
     {"Anna Berg said it was late.", "A neighbor came out of her house. “It is a scandal,” she said."},
     {{"Anna Berg"}, {}}},
    {"she is one of the guards",
     {"Anna Berg said it was late.", "One of the guards waved. “It is a scandal,” she said."},
     {{"Anna Berg"}, {}}},
    {"she is his mother",
     {"Anna Berg said it was late.", "Across the street, his mother wept. “It is a scandal,” she said."},
     {{"Anna Berg"}, {}}},
    {"he is not his mother",
     {"Karl Lind said it was late.", "His mother wept. “It is a scandal,” he said."},
     {{"Karl Lind"}, {"Karl Lind"}}},
    {"a participle before the subject",
     {"Karl Lind said it was late.", "Asked about Anna Berg, Piotr Moss smiled.", "“No comment,” he said."},
     {{"Karl Lind"}, {}, {"Piotr Moss"}}},
    {"a reporter asks", {"A reporter asked Karl Lind how he was. He replied: “It is late.”"}, {{"Karl Lind"}}},
    {"a country’s minister is an office",
     {"Anna Berg keeps a bell.", "Norland’s transport minister is 44.", "“It is late,” she says."},
     {{}, {}, {"Anna Berg"}}},
    {"a lawyer by training", {"A lawyer by training, Anna Berg left. “It is late,” she said."}, {{"Anna Berg"}}},
    {"the governor", {"Gov. Karl Lind said no.", "The governor said it was late."}, {{"Karl Lind"}, {"Karl Lind"}}},
    {"a president of something else",
     {"President Karl Lind said no.", "The president of the union said yes.", "The president of Sweden said yes."},
     {{"Karl Lind"}, {}, {}}},
    {"a president of the same",
     {"Karl Lind, president of the Norland Union, said no.", "The president of the union said it was late."},
     {{"Karl Lind"}, {"Karl Lind"}}},
    {"another kind of president",
     {"President Karl Lind said no.", "The bank president said yes.", "The veteran president said no."},
     {{"Karl Lind"}, {}, {"Karl Lind"}}},
    {"another detective", {"Detective Karl Lind said no.", "The other detective said yes."}, {{"Karl Lind"}, {}}},
    {"a former president is not the president",
     {"Former President Anna Berg said no.", "The president said yes.", "The former president said it was late."},
     {{"Anna Berg"}, {}, {"Anna Berg"}}},
    {"a deputy mayor is not the mayor",
     {"Deputy Mayor Anna Berg said no.", "The mayor said yes."},
     {{"Anna Berg"}, {}}},
    {"an acting mayor", {"Mayor Anna Berg said no.", "The acting mayor said yes."}, {{"Anna Berg"}, {}}},
    {"another minister", {"Prime Minister Karl Lind said no.", "The foreign minister said yes."}, {{"Karl Lind"}, {}}},
    {"he tells a gender",
     {"Anna Berg met Devansh Oriel.", "Devansh Oriel said no.", "It is late, he said.", "It is not, she said."},
     {{}, {"Devansh Oriel"}, {"Devansh Oriel"}, {"Anna Berg"}}},
    {"a name in a relative clause", {"Anna Berg, a nurse who voted for Karl Lind, said it was old."}, {{"Anna Berg"}}},
    {"signed quotations in one paragraph",
     {"“The dam is far too old for us.” ― Anna Berg “It is not at all old.” ― Karl Lind"},
     {{"Anna Berg", "Karl Lind"}}},
    {"called on", {"Anna Berg called on the board to sign."}, {{"Anna Berg"}}},
    {"a verb first", {"Continued Anna Berg: “It is far too old.”"}, {{"Anna Berg"}}},
    {"goes on", {"“It is old, right?” Anna Berg went on, as if in a dream."}, {{"Anna Berg"}}},
    {"alternating speakers",
     {"“No,” Anna Berg said.", "“Why not?” Karl Lind asked.", "“It is old,” she said.", "“I see,” he said."},
     {{"Anna Berg"}, {"Karl Lind"}, {"Anna Berg"}, {"Karl Lind"}}},
    {"other languages",
     {"« Le barrage tiendra », a déclaré Anna Berg.", "„Der Damm hält“, sagte Karl Lind."},
     {{}, {}}},
    {"an Arabic article in small letters",
     {"President Samir al-Hadid said the dam was old.", "Nadim al-Nour, an engineer, said no."},
     {{"Samir al-Hadid"}, {"Nadim al-Nour"}}},
    {"joint speakers", {"Anna Berg and Karl Moss said the dam was old."}, {{"Anna Berg", "Karl Moss"}}},
};

INSTANTIATE_TEST_SUITE_P(Phenomena, Attribution, testing::ValuesIn(kCases));

TEST(AttributeSpeakers, KeepsSpeakersThatCameWithAParagraph) {
  Article article = article_of({"“No,” said Anna Berg."});
  article.paragraphs[0].speakers = {"A. Berg-Holm"};
  attribute_speakers(article);
  EXPECT_THAT(article.paragraphs[0].speakers, testing::ElementsAre("A. Berg-Holm"));
  ASSERT_EQ(article.people.size(), 1U);
  EXPECT_EQ(article.people[0].name, "A. Berg-Holm");
}

TEST(AttributeSpeakers, GivesSpansCuesAndKinds) {
  const std::string text = "“It is old,” said Anna Berg, adding that the “whole town” knew.";
  Article article = article_of({text});
  attribute_speakers(article);
  std::vector<std::string> quotes;
  for (const Quote& quote : article.paragraphs[0].quotes) {
    quotes.push_back(std::string(to_string(quote.kind)) + "|" + quote.cue + "|" + quote.speaker.value_or("-") + "|" +
                     text.substr(quote.span.begin, quote.span.size()));
  }
  EXPECT_THAT(quotes, testing::ElementsAre("direct|said|Anna Berg|“It is old,”",
                                           "indirect|adding|Anna Berg|that the “whole town” knew",
                                           "direct|adding|Anna Berg|“whole town”"));
}

TEST(AttributeSpeakers, DescribesPeople) {
  Article article = article_of(
      {"Dr. Anna Berg, a senior engineer at the Water Board, told reporters that the dam was old.", "Berg said no."});
  attribute_speakers(article);
  ASSERT_EQ(article.people.size(), 1U);
  EXPECT_EQ(article.people[0].name, "Anna Berg");
  EXPECT_EQ(article.people[0].honorific, "Dr.");
  EXPECT_EQ(article.people[0].role, "senior engineer at the Water Board");
  EXPECT_THAT(article.people[0].mentions, testing::ElementsAre("Berg"));
}

TEST(AttributeSpeakers, UnknownIsNullInJson) {
  Article article = article_of({"Anna Berg said no.", "“The dam is far too old.”"});
  attribute_speakers(article);
  const std::string json = to_json(article);
  EXPECT_THAT(json, testing::HasSubstr(R"("name":"Anna Berg","honorific":null,"role":null,)"));
  EXPECT_THAT(json, testing::HasSubstr(R"("cue":null,)"));
}

TEST(AttributeSpeakers, KeepsFewFormsOfAName) {
  Paragraphs paragraphs;
  for (char a = 'A'; a <= 'Z'; ++a) {
    paragraphs.push_back(std::string("Anna ") + a + ". Berg said no.");
    paragraphs.push_back(std::string("Anna ") + a + "x Berg said no.");
  }
  Article article = article_of(paragraphs);
  attribute_speakers(article);
  ASSERT_EQ(article.people.size(), 1U);
  EXPECT_EQ(article.people[0].mentions.size(), 32U);
}

// The role of the only speaker of a text.
std::string role_in(const std::string& text) {
  Article article = article_of({text});
  attribute_speakers(article);
  return article.people.size() == 1 ? article.people[0].role : "?";
}

TEST(AttributeSpeakers, ReadsRolesBeforeNames) {
  EXPECT_EQ(role_in("“It is late,” said librarian Anna Berg."), "librarian");
  EXPECT_EQ(role_in("The former council leader Anna Berg said no."), "former council leader");
  EXPECT_EQ(role_in("The coach, Anna Berg, said no."), "coach");
  EXPECT_EQ(role_in("The president of the Norland Union, Anna Berg, said no."), "president of the Norland Union");
  EXPECT_EQ(role_in("Norland’s ambassador to Sweden, Anna Berg, said no."), "Norland’s ambassador to Sweden");
  EXPECT_EQ(role_in("The club’s president, Anna Berg, said no."), "president");
  EXPECT_EQ(role_in("Her best friend, Anna Berg, said no."), "");
  EXPECT_EQ(role_in("President Anna Berg, a friend, said no."), "friend");
}

TEST(AttributeSpeakers, AnApostropheDoesNotEndARole) {
  Article article = article_of({"Anna Berg, chair of the Northern Nurses’ Federation, said no."});
  attribute_speakers(article);
  ASSERT_EQ(article.people.size(), 1U);
  EXPECT_EQ(article.people[0].role, "chair of the Northern Nurses’ Federation");
}

}  // namespace
}  // namespace pressmark
