#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "pressmark/export.h"
#include "pressmark/result.h"
#include "pressmark/search_types.h"

namespace pressmark {

/// Read-only view of one or more indexes. Movable; one thread at a time (open one per thread). Never throws, prints or
/// locks; results are values and outlive it. Follows commits and rebuilt indexes by itself: each search sees one
/// consistent state. Keeps what words that are asked for often need: 64 MB an index at most.
class PRESSMARK_API Searcher {
 public:
  /// A directory, a single file (pressmark-index --export), or any file that such a file was appended to.
  static Result<Searcher> open(const std::filesystem::path& index);
  /// Several indexes searched as one; they must agree in schema and analyser.
  static Result<Searcher> open(const std::vector<std::filesystem::path>& indexes);

  ~Searcher();
  Searcher(Searcher&&) noexcept;
  Searcher& operator=(Searcher&&) noexcept;

  /// NotFound, Damaged … when the index went away or broke, Interrupted when the request's time is over or it was
  /// stopped; a query itself is never an error.
  Result<SearchPage> search(const SearchRequest& request);

  /// How the query of the request is read and what it asks of the index.
  Result<Explanation> explain(const SearchRequest& request);

 private:
  struct Impl;
  explicit Searcher(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace pressmark
