#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <vector>

#include "searcher/query/doc_bits.h"

namespace pressmark {

/// Where articles begin in one database: docids ascending. The documents from one beginning to the next are an
/// article's. Each look-up takes the same short time.
class ArticleTable {
 public:
  explicit ArticleTable(const Xapian::Database& shard);

  /// The article that document `docid` belongs to; 0 when there is none before it.
  Xapian::docid article_of(Xapian::docid docid) const {
    const std::size_t behind = begun(docid);
    return behind == 0 ? 0 : starts_[behind - 1];
  }
  bool is_article(Xapian::docid docid) const { return docid < end_ && begun_.has(docid); }
  /// The number of that article among all, from 0; only for documents of articles.
  std::size_t number_of(Xapian::docid docid) const { return begun(docid) - 1; }
  /// An article by its number, and one more than its last passage: ids from there to the next article are free.
  Xapian::docid article(std::size_t number) const { return starts_[number]; }
  Xapian::docid end(std::size_t number) const { return ends_[number]; }
  std::size_t size() const { return starts_.size(); }
  /// The documents between an article and the next one, a bit each from article + 1 on; all bits when there are 64 or
  /// more.
  std::uint64_t documents_behind(Xapian::docid article) const {
    const std::uint64_t next = begun_.row_from(article + 1);
    return (next & (~next + 1)) - 1;
  }
  /// `end` of an article by its docid.
  Xapian::docid end_of_article(Xapian::docid article) const { return end(number_of(article)); }
  /// The first article behind the one that `docid` belongs to, or one more than the last document.
  Xapian::docid next_article(Xapian::docid docid) const {
    const std::size_t behind = begun(docid);
    return behind < starts_.size() ? starts_[behind] : end_;
  }

 private:
  /// How many articles begin up to `docid`.
  std::size_t begun(Xapian::docid docid) const { return docid < end_ ? begun_.up_to(docid) : starts_.size(); }

  std::vector<Xapian::docid> starts_;
  std::vector<Xapian::docid> ends_;
  RankedBits begun_;
  Xapian::docid end_;
};

}  // namespace pressmark
