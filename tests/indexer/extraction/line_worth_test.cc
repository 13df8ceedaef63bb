#include "indexer/extraction/line_worth.h"

#include <gtest/gtest.h>

#include <vector>

namespace pressmark {
namespace {

std::vector<Line> lines_of(const std::vector<float>& widths) {
  std::vector<Line> lines(widths.size());
  for (std::size_t i = 0; i < widths.size(); ++i) lines[i].shape.width = widths[i];
  return lines;
}

constexpr float kSure = 50;  // log odds

TEST(LineWorth, AddsUpWhatIsNear) {
  const std::vector<Line> lines = lines_of({100, 1000, 20, 200});
  const LineWorth worth(lines, {kSure, kSure, -kSure, kSure});
  EXPECT_FLOAT_EQ(worth.all(), 700);  // endless lines count as 400
  EXPECT_DOUBLE_EQ(worth.near(0, 1), 500);
  EXPECT_DOUBLE_EQ(worth.near(3, 30), 700);
  EXPECT_DOUBLE_EQ(worth.of(2), 0);
  EXPECT_DOUBLE_EQ(worth.before(2), 500);
  EXPECT_DOUBLE_EQ(worth.from(2), 200);
  EXPECT_FLOAT_EQ(worth.share_near(2, 0), 0);
  EXPECT_FLOAT_EQ(worth.share_near(2, 1), 600.0F / 620.0F);
  EXPECT_FLOAT_EQ(worth.best_near(), 700);
}

TEST(LineWorth, TheBestSpanHoldsMostOfTheArticle) {
  std::vector<float> widths(40, 10);
  std::vector<float> scores(40, -kSure);
  for (const std::size_t prose : {2U, 20U, 21U, 23U}) {
    widths[prose] = 150;
    scores[prose] = kSure;
  }
  const LineWorth worth(lines_of(widths), scores);
  EXPECT_EQ(worth.best_span().begin, 20U);
  EXPECT_EQ(worth.best_span().end, 24U);
}

TEST(LineWorth, OfAPageWithoutLines) {
  const LineWorth worth({}, {});
  EXPECT_EQ(worth.size(), 0U);
  EXPECT_FLOAT_EQ(worth.all(), 1);
}

}  // namespace
}  // namespace pressmark
