#include "searcher/query/article_cache.h"

#include <utility>

namespace pressmark {
namespace {

/// Half of what is kept at most.
constexpr std::size_t kMostBytes = std::size_t{16} * 1024 * 1024;

}  // namespace

Result<ArticleReader*> ArticleCache::open(Xapian::docid article) {
  if (last_ != nullptr) bytes_ += last_->bytes();  // only now is all read that was wanted of it
  last_ = nullptr;
  if (bytes_ > kMostBytes) {
    older_ = std::exchange(entries_, {});
    bytes_ = 0;
  }
  Result<ArticleReader*> found = find(article);
  if (found) last_ = *found;
  return found;
}

Result<ArticleReader*> ArticleCache::find(Xapian::docid article) {
  if (const auto known = entries_.find(article); known != entries_.end()) {
    bytes_ -= known->second.bytes();
    return &known->second;
  }
  if (auto old = older_.extract(article); !old.empty()) return &entries_.insert(std::move(old)).position->second;
  Result<ArticleReader> read = ArticleReader::open(shard_.get_document(article, Xapian::DOC_ASSUME_VALID).get_data());
  if (!read) return read.error();
  return &entries_.emplace(article, std::move(*read)).first->second;
}

}  // namespace pressmark
