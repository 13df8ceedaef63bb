#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "indexer/store/builder.h"

namespace pressmark {

/// Which documents have a hash. Good hashes are evenly spread, so that their first bits tell where in the order they
/// stand: a million take 20 MB and one or two misses of the cache each. Thread safe once made.
class DocumentHashes {
 public:
  using Entry = std::pair<std::uint64_t, DocumentId>;

  DocumentHashes() = default;
  explicit DocumentHashes(std::vector<Entry> entries);

  /// In the order of the documents.
  std::span<const Entry> of(std::uint64_t hash) const;

 private:
  std::size_t bucket_of(std::uint64_t hash) const { return static_cast<std::size_t>(hash >> shift_); }

  std::vector<Entry> entries_;         // sorted
  std::vector<std::uint32_t> begins_;  // of the buckets, and the end of the last; empty without entries
  unsigned shift_ = 0;
};

}  // namespace pressmark
