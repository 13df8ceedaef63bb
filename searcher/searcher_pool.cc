#include "pressmark/searcher_pool.h"

#include <mutex>
#include <utility>

#include "pressmark/searcher.h"

namespace pressmark {
namespace {

Error moved_away() {
  return {ErrorCode::Usage, "the pool of searchers was moved to another variable", "search in that one"};
}

}  // namespace

struct SearcherPool::Impl {
  std::vector<std::filesystem::path> indexes;
  std::mutex mutex;
  std::vector<Searcher> idle;

  /// Calls `work` with a searcher that nobody else uses meanwhile.
  template <class T, class Work>
  Result<T> with_searcher(Work&& work) {
    Result<Searcher> searcher = borrow();
    if (!searcher) return searcher.error();
    Result<T> outcome = work(*searcher);
    // One that failed may hold files of an index that is gone.
    if (outcome) give_back(std::move(*searcher));
    return outcome;
  }

 private:
  Result<Searcher> borrow() {
    {
      const std::lock_guard<std::mutex> lock(mutex);
      if (!idle.empty()) {
        Searcher searcher = std::move(idle.back());
        idle.pop_back();
        return searcher;
      }
    }
    return Searcher::open(indexes);
  }

  void give_back(Searcher searcher) {
    const std::lock_guard<std::mutex> lock(mutex);
    idle.push_back(std::move(searcher));
  }
};

SearcherPool::SearcherPool(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
SearcherPool::~SearcherPool() = default;
SearcherPool::SearcherPool(SearcherPool&&) noexcept = default;
SearcherPool& SearcherPool::operator=(SearcherPool&&) noexcept = default;

Result<SearcherPool> SearcherPool::open(const std::filesystem::path& index) {
  return open(std::vector<std::filesystem::path>{index});
}

Result<SearcherPool> SearcherPool::open(const std::vector<std::filesystem::path>& indexes) {
  Result<Searcher> first = Searcher::open(indexes);
  if (!first) return first.error();
  auto impl = std::make_unique<Impl>();
  impl->indexes = indexes;
  impl->idle.push_back(std::move(*first));
  return SearcherPool(std::move(impl));
}

Result<SearchPage> SearcherPool::search(const SearchRequest& request) const {
  if (!impl_) return moved_away();
  return impl_->with_searcher<SearchPage>([&](Searcher& searcher) { return searcher.search(request); });
}

Result<Explanation> SearcherPool::explain(const SearchRequest& request) const {
  if (!impl_) return moved_away();
  return impl_->with_searcher<Explanation>([&](Searcher& searcher) { return searcher.explain(request); });
}

}  // namespace pressmark
