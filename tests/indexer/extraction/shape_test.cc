#include "indexer/extraction/shape.h"

#include <gtest/gtest.h>

#include <string>

#include "indexer/extraction/lexicon.h"
#include "indexer/extraction/line_language.h"

namespace pressmark {
namespace {

LineShape shape_of(std::string_view text) {
  static LineStore store;
  const std::string_view kept = store.keep(text);
  return pressmark::shape_of(kept, folded_of_shape(kept, store), store);
}

struct Counts {
  const char* text;
  std::uint32_t letters, digits, words, capitalised, upper_words, commas, sentence_ends;
};

TEST(Shape, CountsLettersAndWords) {
  for (const Counts& c :
       {Counts{"Talks in the south", 15, 0, 4, 1, 0, 0, 0},
        Counts{"It's a well-known Kelvast-Lissany line, isn't it? NO.", 39, 0, 8, 3, 1, 1, 2},
        Counts{"Élodie Maréchal’s ÉCOLE", 20, 0, 3, 3, 1, 0, 0}, Counts{"Covid19b: 1,200 ships", 11, 6, 3, 1, 0, 1, 0},
        Counts{"- '", 0, 0, 0, 0, 0, 0, 0}, Counts{"x", 1, 0, 1, 0, 0, 0, 0}}) {
    const LineShape s = shape_of(c.text);
    EXPECT_EQ(s.letters, c.letters) << c.text;
    EXPECT_EQ(s.digits, c.digits) << c.text;
    EXPECT_EQ(s.words, c.words) << c.text;
    EXPECT_EQ(s.capitalised, c.capitalised) << c.text;
    EXPECT_EQ(s.upper_words, c.upper_words) << c.text;
    EXPECT_EQ(s.commas, c.commas) << c.text;
    EXPECT_EQ(s.sentence_ends, c.sentence_ends) << c.text;
  }
}

TEST(Shape, SeesHowLinesEnd) {
  const auto ends = [](const char* text) {
    const LineShape s = shape_of(text);
    return std::string(s.ends_sentence ? "." : "") + (s.ends_ellipsis ? "…" : "") + (s.ends_colon ? ":" : "");
  };
  EXPECT_EQ(ends("It opened."), ".");
  EXPECT_EQ(ends("“It opened.”"), ".");
  EXPECT_EQ(ends("(It opened!)"), ".");
  EXPECT_EQ(ends("It opened..."), ".…");
  EXPECT_EQ(ends("It opened…"), ".…");
  EXPECT_EQ(ends("Read more:"), ":");
  EXPECT_EQ(ends("港が開いた。"), ".");
  EXPECT_EQ(ends("It opened"), "");
  EXPECT_EQ(ends("\""), "");
}

TEST(Shape, WidthCountsCharactersAndWideOnesMore) {
  EXPECT_FLOAT_EQ(shape_of("Fährhafen").width, 9);
  EXPECT_FLOAT_EQ(shape_of("港が開いた").width, 12.5);
  EXPECT_FLOAT_EQ(shape_of("항구 ab").width, 6.6F);
}

TEST(Shape, CountsFunctionWordsByLanguage) {
  const std::string text = "The path of the ferry, and l'homme qui est un pilote";
  const LanguageProfile profile = profile_of(text, shape_of(text));
  EXPECT_EQ(profile.function_words[0], 4U);  // English: the, of, the, and
  EXPECT_GE(profile.function_words[2], 3U);  // French: qui, est, un
  EXPECT_EQ(shape_of(text).function_words, 7U);
}

TEST(Shape, SeesTheReaderAndAddressesAnywhereButPhrasesAtTheEnds) {
  const std::string filler(500, 'x');
  EXPECT_TRUE(shape_of("Do you know the harbour?").addresses_reader);
  EXPECT_TRUE(shape_of(filler + " where you are " + filler).addresses_reader);
  EXPECT_FALSE(shape_of("A young pilot").addresses_reader);
  EXPECT_TRUE(shape_of(filler + " www.harbourpost.example " + filler).has_address);
  EXPECT_TRUE(shape_of("desk@harbourpost.example").has_address);
  EXPECT_TRUE(shape_of(filler + " Getty Images").has(phrase::kCredit));
  EXPECT_TRUE(shape_of("Getty Images " + filler).has(phrase::kCredit));
  EXPECT_FALSE(shape_of(filler + " Getty Images " + filler).has(phrase::kCredit));
}

TEST(Shape, TextsRunTogether) {
  for (const char* text : {"Ferries sail againThe strike ended at dawn", "Who won the strike?The crews did",
                           "Weather today (night)Fog in the strait", "The strike is over.Crews return"})
    EXPECT_TRUE(shape_of(text).is_glued) << text;
  for (const char* text :
       {"Ann McDonald sails", "The U.S. Navy", "An iPhone and a YouTube film", "The strike is over. Crews return"})
    EXPECT_FALSE(shape_of(text).is_glued) << text;
}

TEST(Shape, CommentsAreCounted) {
  for (const char* text :
       {"34 responses to “Ferries sail again”", "12 Comments", "1,204 comments", "3 thoughts on “Ferries”"})
    EXPECT_TRUE(shape_of(text).has(phrase::kComment)) << text;
  for (const char* text : {"34 ships sail again", "2023 was a good year", "12comments"})
    EXPECT_FALSE(shape_of(text).has(phrase::kComment)) << text;
}

// A line is counted in parts of many bytes: where these end must not be seen in the numbers.
TEST(Shape, CountsTheSameWhereverItStands) {
  const std::string text =
      "THE HARBOUR-POST's re-opening, on the 3rd of May: 12,000 came. “Kelvast’s own” — she said... U.S. crews - 'not' "
      "OURS | a@b.example 日本の港。 Élodie's ÖL-Kran? I do. " +
      std::string(150, 'w') + " end.";
  const LineShape alone = shape_of(text);
  EXPECT_EQ(alone.words, 29U);
  EXPECT_EQ(alone.upper_words, 2U);
  EXPECT_EQ(alone.sentence_ends, 8U);
  for (std::size_t length = 1; length < 140; ++length) {
    const LineShape behind = shape_of(std::string(length, 'x') + ' ' + text);
    EXPECT_EQ(behind.words, alone.words + 1) << length;
    EXPECT_EQ(behind.letters, alone.letters + length) << length;
    EXPECT_EQ(behind.digits, alone.digits) << length;
    EXPECT_EQ(behind.capitalised, alone.capitalised) << length;
    EXPECT_EQ(behind.upper_words, alone.upper_words) << length;
    EXPECT_EQ(behind.commas, alone.commas) << length;
    EXPECT_EQ(behind.separators, alone.separators) << length;
    EXPECT_EQ(behind.sentence_ends, alone.sentence_ends) << length;
    EXPECT_EQ(behind.function_words, alone.function_words) << length;
    EXPECT_EQ(behind.width, alone.width + static_cast<float>(length + 1)) << length;
  }
}

}  // namespace
}  // namespace pressmark
