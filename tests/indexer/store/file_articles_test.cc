#include "indexer/store/file_articles.h"

#include <gtest/gtest.h>

namespace pressmark {
namespace {

using Ids = std::vector<DocumentId>;

TEST(FileArticles, CountsEachArticleOnce) {
  FileArticles file({3, 8});
  EXPECT_TRUE(file.was_there(3));
  EXPECT_FALSE(file.was_there(5));
  EXPECT_TRUE(file.see(8));
  EXPECT_FALSE(file.see(8));
  EXPECT_TRUE(file.see(9));
  EXPECT_FALSE(file.see(9));
  EXPECT_EQ(file.seen(), 2U);
  EXPECT_EQ(file.unseen(), Ids{3});
}

TEST(FileArticles, ForgetsWhatWentAgain) {
  FileArticles file({3, 8});
  file.see(3);
  file.see(9);
  file.forget(3);
  file.forget(9);
  file.forget(70);
  EXPECT_EQ(file.seen(), 0U);
  EXPECT_EQ(file.unseen(), (Ids{3, 8}));
  EXPECT_TRUE(file.see(9));
  EXPECT_EQ(file.seen(), 1U);
}

TEST(FileArticles, ANewFileHadNone) {
  FileArticles file;
  EXPECT_FALSE(file.was_there(0));
  EXPECT_TRUE(file.see(1));
  EXPECT_EQ(file.unseen(), Ids{});
}

}  // namespace
}  // namespace pressmark
