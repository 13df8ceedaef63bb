#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "pressmark/article.h"

namespace pressmark::testing {

/// An article in the making: article("a1").title("Gas").paragraph("…").said("Gupta", "“…”").on("2022-12-05")
class ArticleBuilder {
 public:
  explicit ArticleBuilder(std::string id);

  ArticleBuilder& title(std::string text);
  ArticleBuilder& source(std::string name);
  ArticleBuilder& agency(std::string name);
  ArticleBuilder& author(std::string name);
  ArticleBuilder& language(std::string code);
  ArticleBuilder& on(const std::string& iso_date);
  ArticleBuilder& paragraph(std::string text, ParagraphKind kind = ParagraphKind::Body);
  /// A paragraph in which `speaker` speaks; what stands between “ and ” is direct speech.
  ArticleBuilder& said(std::string speaker, std::string text);
  /// One more speaker of the last paragraph.
  ArticleBuilder& and_speaker(std::string speaker);

  operator Article() const { return article_; }  // NOLINT: reads as the article it describes

 private:
  Article article_;
};

inline ArticleBuilder article(std::string id) { return ArticleBuilder(std::move(id)); }

/// A real index in a directory of its own that goes away with it, written without the indexer.
class TempIndex {
 public:
  TempIndex();
  explicit TempIndex(const std::vector<Article>& articles);
  ~TempIndex();
  TempIndex(const TempIndex&) = delete;
  TempIndex& operator=(const TempIndex&) = delete;

  const std::filesystem::path& path() const { return path_; }

  /// One commit.
  void add(const std::vector<Article>& articles);
  void set_metadata(const std::string& key, const std::string& value);
  /// Puts a new index with these articles in the place of the old one, at its first revision again.
  void swap_in(const std::vector<Article>& articles);

 private:
  std::filesystem::path directory_;
  std::filesystem::path path_;
};

/// Writes articles as one commit; creates the index where there is none.
void write_index(const std::filesystem::path& path, const std::vector<Article>& articles);

}  // namespace pressmark::testing
