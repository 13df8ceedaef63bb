#include "searcher/highlight/abbreviations.h"

#include <gtest/gtest.h>
#include <unicode/filteredbrk.h>

#include <memory>
#include <string>
#include <vector>

namespace pressmark {
namespace {

TEST(Abbreviations, EndATextAfterAnyLetters) {
  const Abbreviations abbreviations = Abbreviations::of_icu();
  ASSERT_FALSE(abbreviations.empty()) << "ICU's data are laid out in another way: searches go on, more slowly";
  EXPECT_TRUE(abbreviations.end("So said Mr"));
  EXPECT_TRUE(abbreviations.end("Dr"));
  EXPECT_TRUE(abbreviations.end("fooProf"));
  EXPECT_FALSE(abbreviations.end("Mr."));
  EXPECT_FALSE(abbreviations.end("today"));
  EXPECT_FALSE(abbreviations.end(""));
}

/// All endings of up to three letters: whatever ICU's iterator passes over is in the list.
TEST(Abbreviations, AreThoseOfIcusIterator) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::FilteredBreakIteratorBuilder> builder(
      icu::FilteredBreakIteratorBuilder::createInstance(icu::Locale::getEnglish(), status));
  ASSERT_TRUE(U_SUCCESS(status));
  for (const char* further : kFurtherAbbreviations) {
    builder->suppressBreakAfter(icu::UnicodeString::fromUTF8(further), status);
  }
  const std::unique_ptr<icu::BreakIterator> iterator(
      builder->build(icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status), status));
  ASSERT_TRUE(U_SUCCESS(status));
  const Abbreviations abbreviations = Abbreviations::of_icu();
  const std::string letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  std::vector<std::string> words{""};
  for (std::size_t i = 0; i < words.size() && words[i].size() < 3; ++i) {
    for (const char letter : letters) words.push_back(words[i] + letter);
  }
  for (const std::string& word : words) {
    const icu::UnicodeString text = icu::UnicodeString::fromUTF8(word + ". X");
    iterator->setText(text);
    const bool passed_over = iterator->following(0) == text.length();
    ASSERT_EQ(abbreviations.end(word), passed_over) << word;
  }
}

}  // namespace
}  // namespace pressmark
