#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "indexer/attribution/attribute.h"

namespace pressmark {
namespace {

using Speakers = std::vector<std::vector<std::string>>;

Article attributed(const std::string& language, const std::vector<std::string>& paragraphs) {
  Article article;
  article.language = language;
  for (const std::string& text : paragraphs) {
    Paragraph paragraph;
    paragraph.text = text;
    article.paragraphs.push_back(paragraph);
  }
  attribute_speakers(article);
  return article;
}

struct Case {
  const char* language;
  std::vector<std::string> paragraphs;
  Speakers speakers;
};

const Case kCases[] = {
    {"fr", {"« Le barrage tiendra », a déclaré Anna Berg."}, {{"Anna Berg"}}},
    {"fr", {"« Le barrage tiendra », lance Anna Berg, présidente du conseil. « Il est neuf. »"}, {{"Anna Berg"}}},
    {"fr-CA", {"Anna Berg, la ministre des eaux, a ajouté que le barrage était vieux."}, {{"Anna Berg"}}},
    {"fr",
     {"Anna Berg est arrivée.", "« Jamais », a-t-elle déclaré.", "Selon Mme Berg, le barrage est vieux."},
     {{}, {"Anna Berg"}, {"Anna Berg"}}},
    {"fr", {"Anna Berg est arrivée.", "« Jamais », a-t-il déclaré."}, {{}, {}}},
    {"fr", {"Le maire a vu Anna Berg.", "Elle a ajouté que le barrage était vieux."}, {{}, {}}},
    {"fr", {"« Le barrage tiendra », a déclaré Air Norland.", "Selon Le Monde, il est vieux."}, {{}, {}}},
    {"fr", {"Le porte-parole d’Anna Berg a déclaré que non.", "Anna Berg n’a pas dit non."}, {{}, {}}},
    {"de", {"„Der Damm hält“, sagte Karl Lind am Montag. „Er ist neu.“"}, {{"Karl Lind"}}},
    {"de",
     {"»Der Damm hält«, sagte Minister Karl Lind.", "Er sagte, der Damm sei neu."},
     {{"Karl Lind"}, {"Karl Lind"}}},
    {"de",
     {"Karl Lind kam.", "„Gebaut wird immer“, so Lind.", "So Lind nicht kommt, wird es spät."},
     {{}, {"Karl Lind"}, {}}},
    {"de", {"„Der Damm hält“, sagte ein Sprecher von Karl Lind.", "Das sagte man Karl Lind."}, {{}, {}}},
    {"de", {"Karl Lind und Anna Lind kamen.", "„Nein“, sagte Lind."}, {{}, {}}},
    {"de", {"Karl Lind kam.", "Ein Nachbar kam auch. „Es ist spät“, sagte er."}, {{}, {}}},
    {"fr", {"Karl Lind est arrivé.", "Un voisin a vu Karl Lind. Il a ajouté que le barrage était vieux."}, {{}, {}}},
    {"es", {"“La presa aguantará”, dijo Anna Berg.", "Según Berg, es vieja."}, {{"Anna Berg"}, {"Anna Berg"}}},
    {"it", {"«La diga terrà», ha detto Anna Berg.", "Berg non ha detto altro."}, {{"Anna Berg"}, {}}},
    {"nl", {"“De dam houdt stand”, zei Anna Berg."}, {{}}},
};

TEST(AttributeSpeakers, NamesSpeakersOfOtherLanguagesWhereNobodyDoubts) {
  for (const Case& c : kCases) {
    Speakers speakers;
    for (const Paragraph& p : attributed(c.language, c.paragraphs).paragraphs) speakers.push_back(p.speakers);
    EXPECT_EQ(speakers, c.speakers) << c.paragraphs[0];
  }
}

TEST(AttributeSpeakers, FindsQuotationsOfEveryLanguage) {
  const std::vector<std::vector<std::string>> texts = {
      {"fr", "« Le barrage tiendra encore longtemps », répond la ville."},
      {"de", "„Der Damm hält noch lange aus“, heißt es."},
      {"sv", "”Dammen håller länge än”, sade hon."},
      {"pl", "„Tama jeszcze długo wytrzyma”, mówi ona."},
      {"ja", "「ダムはまだ長く持つだろう」と言った。"},
      {"es", "«La presa aguantará mucho», dicen."}};
  for (const auto& text : texts) {
    const Article article = attributed(text[0], {text[1]});
    const std::vector<Quote>& quotes = article.paragraphs[0].quotes;
    ASSERT_EQ(quotes.size(), 1U) << text[1];
    EXPECT_EQ(quotes[0].kind, QuoteKind::Direct);
    EXPECT_EQ(quotes[0].span.begin, 0U) << text[1];
    EXPECT_FALSE(quotes[0].speaker);
  }
}

}  // namespace
}  // namespace pressmark
