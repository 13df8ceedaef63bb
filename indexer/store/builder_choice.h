#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "indexer/store/builder.h"
#include "indexer/store/catalog.h"
#include "indexer/store/glass/self_check.h"
#include "indexer/store/index_state.h"
#include "pressmark/indexer.h"

namespace pressmark {

/// What the choice of a builder depends on.
struct BuilderWish {
  const IndexOptions& options;
  IndexPlace place;  ///< Nothing or Directory
  const Catalog& catalog;
  std::uint64_t new_bytes = 0;  ///< of input that the index does not know
};

/// The builder for a run: bulk for a new index, and for an old one where so much is new that writing the tables anew
/// costs less than changing them. A new index gets its description. Where Auto may not take the bulk builder although
/// it should, because Xapian has changed, `warnings` says so.
///
/// `check` tells whether the bulk builder knows the installed Xapian.
Result<std::unique_ptr<Builder>> open_builder(const BuilderWish& wish, std::vector<std::string>& warnings,
                                              Result<void> (*check)(const std::filesystem::path&) = glass::self_check);

/// Whether to write an index of so many bytes anew for so much new input, rather than to change it.
bool pays_to_write_anew(std::uint64_t new_bytes, std::uint64_t index_bytes);

}  // namespace pressmark
