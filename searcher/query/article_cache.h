#pragma once

#include <xapian.h>

#include <cstddef>
#include <unordered_map>

#include "common/document_codec.h"

namespace pressmark {

/// The articles of one shard that were lately shown, as far as they have been unpacked: who searches on, narrows a
/// query or turns pages is shown the same ones again. 32 MB at most. One state of the database; one thread at a time.
class ArticleCache {
 public:
  explicit ArticleCache(const Xapian::Database& shard) : shard_(shard) {}

  /// Valid until the next call. Damaged when the article cannot be read. Throws Xapian's errors.
  Result<ArticleReader*> open(Xapian::docid article);

 private:
  using Entries = std::unordered_map<Xapian::docid, ArticleReader>;

  Result<ArticleReader*> find(Xapian::docid article);

  Xapian::Database shard_;
  // Those opened lately and those before them: when there are too many, the older half goes.
  Entries entries_;
  Entries older_;
  std::size_t bytes_ = 0;  ///< of entries_, without those of last_
  const ArticleReader* last_ = nullptr;
};

}  // namespace pressmark
