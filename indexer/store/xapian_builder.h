#pragma once

#include <filesystem>
#include <memory>

#include "indexer/store/builder.h"

namespace pressmark {

/// The builder that can do everything: Xapian's own WritableDatabase. Creates the index where there is none. Locked
/// when some other program holds Xapian's lock, Damaged, System.
Result<std::unique_ptr<Builder>> open_xapian_builder(const std::filesystem::path& index);

}  // namespace pressmark
