#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pressmark/article.h"
#include "pressmark/result.h"

namespace pressmark {

/// One Xapian document before any builder has seen it: flat, sorted, without Xapian's types. Movable; views stay valid.
struct IndexDocument {
  struct Term {
    std::string_view term;  ///< owned by the EncodedArticle
    /// A word of the encoder's vocabulary: the same number means the same term for all articles of one vocabulary.
    /// kNoId for terms that are not counted on to come again (ids of articles).
    std::uint32_t id = kNoId;
    std::uint32_t wdf = 0;  ///< 0 for filters
  };
  static constexpr std::uint32_t kNoId = 0xFFFFFFFFU;

  std::vector<Term> terms;                                    ///< sorted by bytes, each once
  std::vector<std::pair<std::uint32_t, std::string>> values;  ///< slot, value; sorted by slot
  std::string data;

  IndexDocument() = default;
  IndexDocument(IndexDocument&&) noexcept = default;
  IndexDocument& operator=(IndexDocument&&) noexcept = default;
};

/// An entry for the index's dictionaries (Xapian's synonym table): key -> word.
struct DictionaryEntry {
  std::string key;
  std::string word;
  std::size_t document = 0;  ///< of the article's documents the first that needs it
};

/// An article ready to be written: documents[0] is the article, documents[i] its i-th passage. May be read by another
/// thread than the encoder's, and may outlive the encoder.
struct EncodedArticle {
  std::vector<IndexDocument> documents;
  /// Those this encoder has not handed out lately; adding one twice does no harm.
  std::vector<DictionaryEntry> dictionary;
  std::string stemmer;                     ///< language whose stems were used; belongs into metadata::kLanguages
  std::shared_ptr<const void> vocabulary;  ///< keeps the bytes of vocabulary terms; equal pointers: equal ids
  std::shared_ptr<const void> own_terms;   ///< keeps the bytes of the terms without an id
};

/// Turns articles into documents. Holds an analyser and caches: movable, one thread at a time, one an indexing thread.
class ArticleEncoder {
 public:
  ArticleEncoder();
  ~ArticleEncoder();
  ArticleEncoder(ArticleEncoder&&) noexcept;
  ArticleEncoder& operator=(ArticleEncoder&&) noexcept;

  EncodedArticle encode(const Article& article);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// The data of an article document: everything of the Article but what belongs to the run (warnings). Damaged for bytes
/// that encode_article_data did not write; reads any input safely.
std::string encode_article_data(const Article& article);
Result<Article> decode_article_data(std::string_view data);

/// The data of an article document where only some paragraphs are wanted: they are unpacked when asked for. Movable.
class ArticleReader {
 public:
  /// Damaged for bytes that encode_article_data did not write; so are the paragraphs. Reads any input safely.
  static Result<ArticleReader> open(std::string data);

  /// All but the paragraphs.
  const Article& about() const { return about_; }
  Article take_about() { return std::move(about_); }
  std::size_t paragraph_count() const { return paragraph_count_; }
  /// `i` < paragraph_count().
  Result<ParagraphKind> kind(std::size_t i);
  Result<Paragraph> paragraph(std::size_t i);
  /// What it takes in memory, about; more when more has been unpacked.
  std::size_t bytes() const;

 private:
  struct Piece {
    std::size_t first_paragraph = 0;
    std::size_t begin = 0;   ///< in the data
    std::size_t size = 0;    ///< of its text
    std::size_t packed = 0;  ///< bytes in the data; 0: it is not packed
    std::string text;        ///< once it has been read
  };

  ArticleReader() = default;
  bool read(Piece& piece) const;
  std::optional<std::string_view> bytes_from(std::size_t i);

  std::string data_;
  std::vector<Piece> pieces_;
  std::size_t paragraph_count_ = 0;
  Article about_;
  std::size_t about_size_ = 0;  ///< in the first piece
};

}  // namespace pressmark
