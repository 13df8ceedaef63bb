#include "indexer/extraction/vocabulary.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "indexer/readers/pages.h"

namespace pressmark {
namespace {

class VocabularyTest : public testing::Test {
 protected:
  const std::string text_ =
      "Harbour council opens canal\n"
      "The harbour council opened the canal on Monday after years of dredging.\n"
      "Ships will use the canal when the harbour council has finished dredging.\n"
      "A singer from the mountains released her second album about winter birds.\n"
      "Read more\n";
  const Page page_ = read_text_page(text_);
  LineStore store_;
  const std::vector<Line> lines_ = look_at_lines(page_, store_);
  const TitleFinder titles_{lines_};
};

TEST_F(VocabularyTest, LinesOfTheArticleShareWords) {
  const std::vector<float> chances{0.1F, 0.9F, 0.9F, 0.4F, 0.1F};
  const Vocabulary vocabulary(lines_, titles_, chances, 0);
  EXPECT_GT(vocabulary.overlap(1).article, 0.4F);
  EXPECT_LT(vocabulary.overlap(3).article, 0.1F);
}

TEST_F(VocabularyTest, ALineIsNotComparedWithItself) {
  const std::vector<float> chances{0.1F, 1.0F, 0.1F, 0.1F, 0.1F};
  const Vocabulary vocabulary(lines_, titles_, chances, 0);
  EXPECT_FLOAT_EQ(vocabulary.overlap(1).article, 0.0F);
}

TEST_F(VocabularyTest, WordsOfTheTitle) {
  const std::vector<float> chances{0.1F, 0.9F, 0.9F, 0.4F, 0.1F};
  EXPECT_FLOAT_EQ(Vocabulary(lines_, titles_, chances, 0).overlap(2).title, 1.0F);
  EXPECT_FLOAT_EQ(Vocabulary(lines_, titles_, chances, 0).overlap(3).title, 0.0F);
  EXPECT_FLOAT_EQ(Vocabulary(lines_, titles_, chances, lines_.size()).overlap(2).title, 0.0F);
}

TEST_F(VocabularyTest, ShortLinesSayNothing) {
  const std::vector<float> chances(lines_.size(), 0.9F);
  EXPECT_FALSE(Vocabulary(lines_, titles_, chances, 0).overlap(4).known);
}

}  // namespace
}  // namespace pressmark
