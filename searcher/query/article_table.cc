#include "searcher/query/article_table.h"

#include "common/document_codec.h"
#include "common/schema.h"

namespace pressmark {

ArticleTable::ArticleTable(const Xapian::Database& shard)
    : begun_(shard.get_lastdocid()), end_(shard.get_lastdocid() + 1) {
  starts_.reserve(shard.get_value_freq(slot::kPassageCount));
  ends_.reserve(starts_.capacity());
  const auto end = shard.valuestream_end(slot::kPassageCount);
  for (auto it = shard.valuestream_begin(slot::kPassageCount); it != end; ++it) {
    starts_.push_back(it.get_docid());
    ends_.push_back(starts_.back() + 1 + decode_count(*it));
    begun_.add(starts_.back());
  }
  begun_.count_places();
}

}  // namespace pressmark
