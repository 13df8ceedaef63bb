#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <variant>

#include "pressmark/searcher_pool.h"
#include "searcher/capi/page_memory.h"

namespace pressmark {

/// What the C interface has handed out and not got back: the one place where it can tell a good handle from a stale
/// one. Any number of threads.
class Handles {
 public:
  /// The only instance. Never destroyed: other languages close their handles as late as they like.
  static Handles& instance();

  std::uint64_t add(SearcherPool pool);
  /// Nothing when it was closed, or never opened. Stays valid while it is held, whoever closes the handle.
  std::shared_ptr<const SearcherPool> searcher(std::uint64_t handle) const;
  bool close(std::uint64_t handle);

  const pressmark_page* add(SearchPage answer);
  const std::string& add(std::string json);
  /// False when it is none of the results that are out.
  bool free(const void* result);

 private:
  using Outcome = std::variant<PageMemory, std::string>;
  const Outcome& keep(std::unique_ptr<const Outcome> outcome, const void* address);

  mutable std::mutex mutex_;
  std::uint64_t last_ = 0;
  std::unordered_map<std::uint64_t, std::shared_ptr<const SearcherPool>> searchers_;
  std::unordered_map<const void*, std::unique_ptr<const Outcome>> results_;
};

}  // namespace pressmark
