#pragma once

#include <xapian.h>

#include <cstddef>
#include <list>
#include <unordered_map>

#include "common/document_codec.h"

namespace pressmark {

/// The articles of one shard that were lately shown, as far as they have been unpacked: who searches on, narrows a
/// query or turns pages is shown the same ones again. The one not shown for longest goes first. One state of the
/// database; one thread at a time.
class ArticleCache {
 public:
  explicit ArticleCache(const Xapian::Database& shard, std::size_t most_bytes = std::size_t{32} * 1024 * 1024)
      : shard_(shard), most_bytes_(most_bytes) {}

  /// Valid until the next call. Damaged when the article cannot be read. Throws Xapian's errors.
  Result<ArticleReader*> open(Xapian::docid article);

  /// The article if it is at hand, else null; valid until the next call of open().
  const ArticleReader* known(Xapian::docid article) const;

  std::size_t bytes() const { return bytes_; }

 private:
  struct Entry {
    Xapian::docid article;
    ArticleReader reader;
    std::size_t bytes;  ///< counted in bytes_
  };

  void count_last();
  void make_room();

  Xapian::Database shard_;
  std::size_t most_bytes_;
  std::list<Entry> entries_;  ///< the last opened one first
  std::unordered_map<Xapian::docid, std::list<Entry>::iterator> places_;
  std::size_t bytes_ = 0;
};

}  // namespace pressmark
