#include "searcher/render/links.h"

#include <gtest/gtest.h>

namespace pressmark {
namespace {

TEST(Links, TakeOnlyWebAddresses) {
  EXPECT_EQ(safe_url("https://a.example/x?y=1&z=%20#f"), "https://a.example/x?y=1&z=%20#f");
  EXPECT_EQ(safe_url("HTTP://A.example"), "HTTP://A.example");
  EXPECT_EQ(safe_url("javascript:alert(1)"), std::nullopt);
  EXPECT_EQ(safe_url(" https://a"), std::nullopt);
  EXPECT_EQ(safe_url("https://"), std::nullopt);
  EXPECT_EQ(safe_url("file:///etc/passwd"), std::nullopt);
  EXPECT_EQ(safe_url(""), std::nullopt);
}

TEST(Links, EncodeWhatCouldEndThem) {
  EXPECT_EQ(safe_url("https://a/\x1B\\\x07\"'<> é"), "https://a/%1B%5C%07%22%27%3C%3E%20%C3%A9");
}

TEST(Links, NameFiles) {
  EXPECT_EQ(file_url("/srv/a b.txt", ""), "file:///srv/a%20b.txt");
  EXPECT_EQ(file_url("news/ü.txt", "/home/x"), "file:///home/x/news/%C3%BC.txt");
  EXPECT_EQ(file_url("news/a.txt", ""), std::nullopt);
  EXPECT_EQ(file_url("-", "/home/x"), std::nullopt);
  EXPECT_EQ(file_url("", "/home/x"), std::nullopt);
}

TEST(Links, PreferTheUrl) {
  ArticleInfo article;
  article.path = "/a";
  EXPECT_EQ(link_of(article, ""), "file:///a");
  article.url = "https://b";
  EXPECT_EQ(link_of(article, ""), "https://b");
  article.url = "gopher://b";
  EXPECT_EQ(link_of(article, ""), "file:///a");
}

}  // namespace
}  // namespace pressmark
