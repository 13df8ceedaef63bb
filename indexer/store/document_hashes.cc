#include "indexer/store/document_hashes.h"

#include <algorithm>
#include <bit>

namespace pressmark {

DocumentHashes::DocumentHashes(std::vector<Entry> entries) : entries_(std::move(entries)) {
  if (entries_.empty()) return;
  std::sort(entries_.begin(), entries_.end());
  const auto bits = static_cast<unsigned>(std::bit_width(entries_.size()));
  shift_ = 64 - bits;
  begins_.resize((std::size_t{1} << bits) + 1);
  for (const Entry& entry : entries_) ++begins_[bucket_of(entry.first) + 1];
  for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
}

std::span<const DocumentHashes::Entry> DocumentHashes::of(std::uint64_t hash) const {
  if (entries_.empty()) return {};
  const std::size_t bucket = bucket_of(hash);
  const auto end = entries_.begin() + begins_[bucket + 1];
  const auto from = std::lower_bound(entries_.begin() + begins_[bucket], end, Entry{hash, 0});
  return {from, std::find_if(from, end, [&](const Entry& entry) { return entry.first != hash; })};
}

}  // namespace pressmark
