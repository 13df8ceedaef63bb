#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "pressmark/export.h"
#include "pressmark/result.h"
#include "pressmark/search_types.h"

namespace pressmark {

/// Searchers of the same indexes for programs with many threads: a search borrows one that is free, and opens another
/// when none is. Any number of threads may call the const functions of one pool at once; it keeps as many searchers
/// open as were ever busy together. Otherwise as Searcher.
///
///     Result<SearcherPool> pool = SearcherPool::open("news.index");
///     if (!pool) return report(pool.error());
///     // in any thread:
///     Result<SearchPage> page = pool->search(request);
class PRESSMARK_API SearcherPool {
 public:
  static Result<SearcherPool> open(const std::filesystem::path& index);
  static Result<SearcherPool> open(const std::vector<std::filesystem::path>& indexes);

  ~SearcherPool();
  SearcherPool(SearcherPool&&) noexcept;
  SearcherPool& operator=(SearcherPool&&) noexcept;

  Result<SearchPage> search(const SearchRequest& request) const;
  Result<Explanation> explain(const SearchRequest& request) const;

 private:
  struct Impl;
  explicit SearcherPool(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace pressmark
