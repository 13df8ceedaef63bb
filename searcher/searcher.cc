#include "pressmark/searcher.h"

#include <functional>
#include <string>
#include <utility>

#include "common/analyzer.h"
#include "common/xapian_guard.h"
#include "searcher/highlight/highlighter.h"
#include "searcher/highlight/snippet.h"
#include "searcher/query/snapshot.h"
#include "searcher/search_run.h"

namespace pressmark {
namespace {

/// A commit between two reads makes a request start again; so many times are not chance.
constexpr int kTries = 5;

Error moved_away() { return {ErrorCode::Usage, "the searcher was moved to another variable", "search in that one"}; }

}  // namespace

const char* to_string(Facet facet) {
  switch (facet) {
    case Facet::Source:
      return "source";
    case Facet::Speaker:
      return "speaker";
    case Facet::Author:
      return "author";
    case Facet::Date:
      return "date";
    case Facet::Language:
      return "language";
  }
  return "source";
}

struct Searcher::Impl {
  std::unique_ptr<Snapshot> snapshot;
  Analyzer analyzer;
  Highlighter highlighter;
  SnippetMaker snippets;

  /// Calls `work` on the newest state of the index, again when a commit came in between.
  template <class T>
  Result<T> on_newest(const SearchRequest& request, const std::function<Result<T>(SearchRun&)>& work) {
    snapshot->set_interruption(Interruption(request));
    const auto attempt = [&]() -> Result<T> {
      const Result<void> refreshed = snapshot->refresh();
      if (!refreshed) return refreshed.error();
      snapshot->interruption().look();
      SearchRun run(*snapshot, request, analyzer, highlighter, snippets);
      return work(run);
    };
    const auto attempts = [&]() -> Result<T> {
      for (int i = 1; i < kTries; ++i) {
        try {
          return attempt();
        } catch (const Xapian::DatabaseModifiedError&) {
          continue;
        }
      }
      return attempt();
    };
    try {
      Result<Result<T>> outcome = guarded(snapshot->name(), attempts);
      if (!outcome) return outcome.error();
      return std::move(*outcome);
    } catch (const Interrupted&) {
      return Error{ErrorCode::Interrupted, "the search was ended before it was done",
                   request.time_limit ? "give it more time, or ask for less" : ""};
    }
  }
};

Searcher::Searcher(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

Result<Searcher> Searcher::open(const std::filesystem::path& index) {
  return open(std::vector<std::filesystem::path>{index});
}

Result<Searcher> Searcher::open(const std::vector<std::filesystem::path>& indexes) {
  Result<std::unique_ptr<Snapshot>> snapshot = Snapshot::open(indexes);
  if (!snapshot) return snapshot.error();
  auto impl = std::make_unique<Impl>();
  impl->snapshot = std::move(*snapshot);
  return Searcher(std::move(impl));
}

Result<SearchPage> Searcher::search(const SearchRequest& request) {
  if (!impl_) return moved_away();
  return impl_->on_newest<SearchPage>(request, [](SearchRun& run) { return run.search(); });
}

Result<Explanation> Searcher::explain(const SearchRequest& request) {
  if (!impl_) return moved_away();
  return impl_->on_newest<Explanation>(request, [](SearchRun& run) { return Result<Explanation>(run.explain()); });
}

}  // namespace pressmark
