#pragma once

#include <chrono>
#include <filesystem>
#include <optional>

#include "indexer/store/index_state.h"
#include "indexer/store/lock.h"
#include "pressmark/result.h"

namespace pressmark {

/// An index that nobody changes while this lives.
struct HeldIndex {
  IndexPlace place = IndexPlace::Directory;
  std::optional<IndexLock>
      lock;  ///< nothing for single files and where we may not write: then nobody else writes, or it is theirs
};

/// Finds and locks an index of this version for work on it as a whole. NotFound, Locked, Incompatible, Damaged, System.
Result<HeldIndex> hold_index(const std::filesystem::path& index, std::optional<std::chrono::milliseconds> wait);

}  // namespace pressmark
