#include "searcher/query/article_table.h"

#include "common/document_codec.h"
#include "common/schema.h"

namespace pressmark {

ArticleTable::ArticleTable(const Xapian::Database& shard)
    : rows_(shard.get_lastdocid() / kBits + std::size_t{1}), end_(shard.get_lastdocid() + 1) {
  starts_.reserve(shard.get_value_freq(slot::kPassageCount));
  ends_.reserve(starts_.capacity());
  const auto end = shard.valuestream_end(slot::kPassageCount);
  for (auto it = shard.valuestream_begin(slot::kPassageCount); it != end; ++it) {
    starts_.push_back(it.get_docid());
    ends_.push_back(starts_.back() + 1 + decode_count(*it));
    rows_[starts_.back() / kBits].articles |= std::uint64_t{1} << starts_.back() % kBits;
  }
  for (std::size_t i = 1; i < rows_.size(); ++i)
    rows_[i].before = rows_[i - 1].before + count_bits(rows_[i - 1].articles);
}

}  // namespace pressmark
