#include "indexer/extraction/language.h"

#include <gtest/gtest.h>

#include "indexer/extraction/line_language.h"

namespace pressmark {
namespace {

std::string language(const char* text) {
  LineStore store;
  const std::string_view kept = store.keep(text);
  return likely_language(profile_of(kept, shape_of(kept, folded_of_shape(kept, store), store))).value_or("?");
}

TEST(Language, IsToldByFunctionWordsAndScripts) {
  EXPECT_EQ(language("The ferry was late because of the storm, and the crew had to wait for it in the harbour with "
                     "their families."),
            "en");
  EXPECT_EQ(
      language(
          "Die Fähre kam wegen des Sturms zu spät, und die Leute mussten mit ihren Familien im Hafen auf sie warten."),
      "de");
  EXPECT_EQ(language("Le ferry est arrivé en retard à cause de la tempête, et les marins ont dû attendre dans le port "
                     "avec leurs familles."),
            "fr");
  EXPECT_EQ(
      language(
          "El barco llegó tarde por la tormenta y los marineros tuvieron que esperar en el puerto con sus familias."),
      "es");
  EXPECT_EQ(
      language(
          "Паром опоздал из-за шторма, и экипажу пришлось ждать его в порту вместе с семьями, но все было спокойно."),
      "ru");
  EXPECT_EQ(
      language("嵐のためフェリーの到着が遅れ、乗組員は家族とともに港で待たなければならなかった。船は翌日に到着した。"),
      "ja");
  EXPECT_EQ(language("폭풍 때문에 여객선이 늦게 도착했고 선원들은 가족과 함께 항구에서 기다려야 했다. 배는 다음 날 "
                     "도착했다고 한다."),
            "ko");
  EXPECT_EQ(language("Osei 12:3 Lind"), "?");
  // A brief as agencies write them: hardly a word that is not a name, a figure or a noun.
  EXPECT_EQ(language("Kelvast Holdings sees net profit up in year to end March. Sales rose to 12 mln crowns vs 10 mln "
                     "a year ago. Group says to do more in Tarvia."),
            "en");
}

TEST(Language, CodesOfTags) {
  EXPECT_EQ(language_code("en-US"), "en");
  EXPECT_EQ(language_code("DE_de"), "de");
  EXPECT_EQ(language_code("nb"), "no");
  EXPECT_EQ(language_code("eng"), "en");
  EXPECT_EQ(language_code("English"), std::nullopt);
  EXPECT_EQ(language_code(""), std::nullopt);
}

}  // namespace
}  // namespace pressmark
