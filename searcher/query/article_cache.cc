#include "searcher/query/article_cache.h"

#include <utility>

namespace pressmark {

/// Only when the next one is opened all is read that was wanted of the last.
void ArticleCache::count_last() {
  if (entries_.empty()) return;
  Entry& last = entries_.front();
  bytes_ += last.reader.bytes() - last.bytes;
  last.bytes = last.reader.bytes();
}

void ArticleCache::make_room() {
  while (bytes_ > most_bytes_ && !entries_.empty()) {
    bytes_ -= entries_.back().bytes;
    places_.erase(entries_.back().article);
    entries_.pop_back();
  }
}

const ArticleReader* ArticleCache::known(Xapian::docid article) const {
  const auto found = places_.find(article);
  return found != places_.end() ? &found->second->reader : nullptr;
}

Result<ArticleReader*> ArticleCache::open(Xapian::docid article) {
  count_last();
  make_room();
  if (const auto known = places_.find(article); known != places_.end()) {
    entries_.splice(entries_.begin(), entries_, known->second);
    return &known->second->reader;
  }
  Result<ArticleReader> read = ArticleReader::open(shard_.get_document(article, Xapian::DOC_ASSUME_VALID).get_data());
  if (!read) return read.error();
  entries_.push_front({article, std::move(*read), 0});
  places_.emplace(article, entries_.begin());
  return &entries_.front().reader;
}

}  // namespace pressmark
