#include "searcher/highlight/highlighter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pressmark {
namespace {

using Form = WordPattern::Form;
using Shape = HighlightPattern::Shape;

HighlightPattern word(const char* term, Form form = Form::Exact) {
  return {.shape = Shape::Word, .words = {{term, form}}};
}

HighlightPattern phrase(std::initializer_list<const char*> terms) {
  HighlightPattern pattern{.shape = Shape::Phrase, .words = {}};
  for (const char* term : terms) pattern.words.push_back({term});
  return pattern;
}

HighlightPattern near(std::uint32_t window, std::initializer_list<const char*> terms) {
  HighlightPattern pattern = phrase(terms);
  pattern.shape = Shape::Near;
  pattern.window = window;
  return pattern;
}

Quote quote(std::size_t begin, std::size_t end, QuoteKind kind = QuoteKind::Direct) {
  Quote made;
  made.span = {begin, end};
  made.kind = kind;
  return made;
}

HighlightPattern said(HighlightPattern pattern) {
  pattern.said = true;
  return pattern;
}

HighlightPattern in_title(HighlightPattern pattern) {
  pattern.title = true;
  return pattern;
}

/// The text with its highlights in brackets.
std::string marked(std::string_view text, const std::vector<TextSpan>& spans) {
  std::string out;
  std::size_t at = 0;
  for (const TextSpan span : spans) {
    out +=
        std::string(text.substr(at, span.begin - at)) + "[" + std::string(text.substr(span.begin, span.size())) + "]";
    at = span.end;
  }
  return out + std::string(text.substr(at));
}

std::string passage(std::string_view text, std::vector<HighlightPattern> patterns,
                    const std::vector<Quote>& quotes = {}) {
  Highlighter highlighter;
  return marked(text, highlighter.highlight_passage(text, "en", PatternSet(std::move(patterns)), quotes));
}

std::string title(std::string_view text, std::vector<HighlightPattern> patterns) {
  Highlighter highlighter;
  return marked(text, highlighter.highlight_title(text, "en", PatternSet(std::move(patterns))));
}

TEST(Highlighter, MarksWordsAsTheReaderSeesThem) {
  EXPECT_EQ(passage("Tokayev’s answer to TOKAYEV", {word("tokayev")}), "[Tokayev’s] answer to [TOKAYEV]");
  EXPECT_EQ(passage("From the Élysée, the E\xCC\x81lyse\xCC\x81"
                    "e said",
                    {word("elysee")}),
            "From the [Élysée], the [E\xCC\x81lyse\xCC\x81"
            "e] said");
  EXPECT_EQ(passage("In der Straße, STRASSE", {word("strasse")}), "In der [Straße], [STRASSE]");
  EXPECT_EQ(passage("Сделка о газе: ГАЗЕ", {word("газе")}), "Сделка о [газе]: [ГАЗЕ]");
}

TEST(Highlighter, MarksOnlyWholeWords) {
  EXPECT_EQ(passage("gasoline, biogas, gas.", {word("gas")}), "gasoline, biogas, [gas].");
  EXPECT_EQ(passage("no such word", {word("gas")}), "no such word");
}

TEST(Highlighter, MarksStemsOfTheTextsOwnLanguage) {
  const char* text = "They negotiated; negotiations; negotiate; negligent";
  EXPECT_EQ(passage(text, {word("en:negoti", Form::Stem)}),
            "They [negotiated]; [negotiations]; [negotiate]; negligent");
  Highlighter highlighter;
  const PatternSet keepers({word("en:keeper", Form::Stem), word("de:keep", Form::Stem)});
  const char* english = "Keepers keep";
  EXPECT_EQ(marked(english, highlighter.highlight_passage(english, "en", keepers, {})), "[Keepers] keep");
  const char* german = "Häuser haus";
  EXPECT_EQ(marked(german, highlighter.highlight_passage(german, "de", PatternSet({word("de:haus", Form::Stem)}), {})),
            "[Häuser] [haus]");
}

TEST(Highlighter, MarksEveryEndingOfABeginning) {
  EXPECT_EQ(passage("Kazakhstan, the Kazakhs, Kazan", {word("kazakh", Form::Prefix)}),
            "[Kazakhstan], the [Kazakhs], Kazan");
}

TEST(Highlighter, MarksPhrasesAsOneAndNothingElse) {
  EXPECT_EQ(passage("A strategic partner is no partner that is strategic. Strategic, partner!",
                    {phrase({"strategic", "partner"})}),
            "A [strategic partner] is no partner that is strategic. [Strategic, partner]!");
  EXPECT_EQ(passage("one two one two three", {phrase({"one", "two", "three"})}), "one two [one two three]");
  EXPECT_EQ(passage("a a a a", {phrase({"a", "a"})}), "[a a a a]");
  EXPECT_EQ(passage("strategic", {phrase({"strategic", "partner"})}), "strategic");
  EXPECT_EQ(passage("gas gas", {phrase({"gas"})}), "[gas] [gas]");
  EXPECT_EQ(passage("gas", {phrase({})}), "gas");
}

TEST(Highlighter, CountsTheJoinedCompoundAsAWord) {
  EXPECT_EQ(passage("a multi-vector policy", {word("multivector")}), "a [multi-vector] policy");
  EXPECT_EQ(passage("a multi-vector policy", {word("vector")}), "a multi-[vector] policy");
  EXPECT_EQ(passage("a multi-vector policy", {phrase({"multi", "vector", "policy"})}), "a [multi-vector policy]");
  EXPECT_EQ(passage("a multi-vector policy", {phrase({"a", "multivector"})}), "[a multi-vector] policy");
}

TEST(Highlighter, TakesFormsOfWordsInPhrases) {
  HighlightPattern pattern{.shape = Shape::Phrase, .words = {{"strateg", Form::Prefix}, {"en:partner", Form::Stem}}};
  EXPECT_EQ(passage("strategies; strategic partners", {pattern}), "strategies; [strategic partners]");
}

TEST(Highlighter, MarksNearWordsInsideTheirWindowOnly) {
  EXPECT_EQ(passage("oil and gas; x y z oil", {near(3, {"oil", "gas"})}), "[oil] and [gas]; x y z oil");
  EXPECT_EQ(passage("gas oil", {near(2, {"oil", "gas"})}), "[gas] [oil]");
  EXPECT_EQ(passage("oil and gas", {near(2, {"oil", "gas"})}), "oil and gas");
  EXPECT_EQ(passage("oil x gas x oil", {near(3, {"oil", "gas"})}), "[oil] x [gas] x [oil]");
  EXPECT_EQ(passage("oil oil x coal gas", {near(4, {"oil", "gas", "coal"})}), "oil [oil] x [coal] [gas]");
  EXPECT_EQ(passage("oil gas", {near(0, {"oil", "gas"}), near(2, {})}), "oil gas");
}

TEST(Highlighter, MergesWhatOverlaps) {
  EXPECT_EQ(
      passage("the strategic partner of", {phrase({"the", "strategic"}), phrase({"strategic", "partner"}), word("of")}),
      "[the strategic partner] [of]");
}

TEST(Highlighter, LooksForSpeechInsideDirectQuotesOnly) {
  //                 0         1         2         3         4
  //                 0123456789012345678901234567890123456789012345678
  const char* text = "\"Gas first,\" he said of gas, adding gas was \"gas\".";
  const std::vector<Quote> quotes = {quote(0, 12), quote(29, 49, QuoteKind::Indirect), quote(44, 49)};
  EXPECT_EQ(passage(text, {said(word("gas"))}, quotes), "\"[Gas] first,\" he said of gas, adding gas was \"[gas]\".");
  EXPECT_EQ(passage(text, {said(phrase({"first", "he"}))}, quotes), text);
  EXPECT_EQ(passage(text, {said(phrase({"gas", "first"}))}, quotes),
            "\"[Gas first],\" he said of gas, adding gas was \"gas\".");
  EXPECT_EQ(passage(text, {said(word("gas"))}), text);
}

TEST(Highlighter, KeepsTitlesAndSpeechApart) {
  EXPECT_EQ(title("Gas union", {in_title(word("gas")), said(word("union"))}), "[Gas] union");
  EXPECT_EQ(title("Gas union", {word("union")}), "Gas [union]");
  EXPECT_EQ(passage("Gas union", {in_title(word("gas")), word("union")}), "Gas [union]");
}

TEST(Highlighter, SurvivesHostileText) {
  const std::vector<HighlightPattern> patterns = {word("a", Form::Prefix), phrase({"b", "c"})};
  EXPECT_EQ(passage("", patterns), "");
  EXPECT_EQ(passage("x", {}), "x");
  EXPECT_EQ(passage(std::string_view("a\0b c\xED\xA0\x80 a\xFF", 11), patterns),
            std::string("[a]\0[b c]\xED\xA0\x80 [a]\xFF", 17));
  const std::string many(1000000, 'a');
  EXPECT_EQ(passage(many, {word("b")}), many);
}

TEST(MergeSpans, JoinsOverlappingOnes) {
  EXPECT_EQ(merge_spans({{4, 9}, {0, 2}, {1, 3}}), (std::vector<TextSpan>{{0, 3}, {4, 9}}));
  EXPECT_EQ(merge_spans({{0, 9}, {1, 3}}), (std::vector<TextSpan>{{0, 9}}));
  EXPECT_EQ(merge_spans({{0, 2}, {2, 3}}), (std::vector<TextSpan>{{0, 2}, {2, 3}}));
  EXPECT_EQ(merge_spans({{5, 5}}), (std::vector<TextSpan>{}));
}

}  // namespace
}  // namespace pressmark
