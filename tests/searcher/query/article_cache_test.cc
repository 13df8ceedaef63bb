#include "searcher/query/article_cache.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace pressmark {
namespace {

constexpr Xapian::docid kArticles = 20;

Xapian::Document document_of(const std::string& title) {
  Article article;
  article.title = title;
  article.paragraphs.push_back({});
  article.paragraphs.back().text = std::string(1000, 'x');
  Xapian::Document document;
  document.set_data(encode_article_data(article));
  return document;
}

Xapian::WritableDatabase database_of_articles() {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (Xapian::docid i = 1; i <= kArticles; ++i) database.add_document(document_of("Title " + std::to_string(i)));
  return database;
}

std::string title(ArticleCache& cache, Xapian::docid article) {
  const Result<ArticleReader*> reader = cache.open(article);
  if (!reader || !(*reader)->paragraph(0)) return "";
  return (*reader)->about().title;
}

TEST(ArticleCache, ReadsEachArticleOnce) {
  Xapian::WritableDatabase database = database_of_articles();
  ArticleCache cache(database);
  EXPECT_EQ(title(cache, 3), "Title 3");
  database.replace_document(3, document_of("Changed"));
  EXPECT_EQ(title(cache, 5), "Title 5");
  EXPECT_EQ(title(cache, 3), "Title 3");
}

TEST(ArticleCache, LetsGoWhatWasNotOpenedForLongest) {
  Xapian::WritableDatabase database = database_of_articles();
  constexpr std::size_t kMost = 10'000;  // of articles that take more than 1000 each
  ArticleCache cache(database, kMost);
  std::size_t largest = 0;
  for (Xapian::docid i = 1; i <= kArticles; ++i) {
    EXPECT_EQ(title(cache, i), "Title " + std::to_string(i));
    EXPECT_EQ(title(cache, 1), "Title 1");
    largest = std::max(largest, cache.bytes());
  }
  EXPECT_GT(largest, kMost / 2);
  EXPECT_LT(largest, kMost + 2'500);
  // Those that are read anew show what stands there now.
  for (const Xapian::docid changed : {1U, 2U, kArticles}) database.replace_document(changed, document_of("Changed"));
  EXPECT_EQ(title(cache, kArticles), "Title " + std::to_string(kArticles));
  EXPECT_EQ(title(cache, 1), "Title 1");
  EXPECT_EQ(title(cache, 2), "Changed");
}

TEST(ArticleCache, SaysWhenAnArticleIsDamaged) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  Xapian::Document document;
  document.set_data("no article");
  database.add_document(document);
  ArticleCache cache(database);
  EXPECT_EQ(cache.open(1).error().code, ErrorCode::Damaged);
  EXPECT_EQ(cache.open(1).error().code, ErrorCode::Damaged);
}

}  // namespace
}  // namespace pressmark
