#include "indexer/store/index_state.h"

#include <system_error>

#include "common/analyzer.h"
#include "common/schema.h"
#include "indexer/store/bulk_builder.h"
#include "pressmark/version.h"

namespace pressmark {
namespace {

namespace fs = std::filesystem;

std::string rebuild_hint(const fs::path& index) {
  return "rebuild it from your articles with: pressmark-index --rebuild -i " + index.string() + " PATH...";
}

/// What a directory without "iamglass" is.
Result<IndexPlace> place_of_directory(const fs::path& index) {
  std::error_code error;
  bool empty = true;
  bool tables = false;
  if (is_unfinished_bulk_build(index)) return IndexPlace::Nothing;
  for (fs::directory_iterator it(index, error), end; !error && it != end; it.increment(error)) {
    const fs::path name = it->path().filename();
    tables = tables || name.extension() == ".glass";
    empty = empty && (name == "pressmark.lock" || name == "flintlock");
  }
  if (error) return Error{ErrorCode::System, "cannot look into " + index.string() + ": " + error.message(), ""};
  if (empty) return IndexPlace::Nothing;
  if (tables) {
    return Error{ErrorCode::Damaged, "the index at " + index.string() + " is damaged: its file iamglass is missing",
                 rebuild_hint(index)};
  }
  return Error{ErrorCode::Usage, index.string() + " is a directory of something else, not an index",
               "name a directory that does not exist yet"};
}

/// One look at what stands at that path.
Result<IndexPlace> look_at(const fs::path& index) {
  std::error_code error;
  const fs::file_status status = fs::status(index, error);
  if (status.type() == fs::file_type::not_found) return IndexPlace::Nothing;
  if (error) return Error{ErrorCode::System, "cannot look at " + index.string() + ": " + error.message(), ""};
  if (!fs::is_directory(status)) return IndexPlace::SingleFile;
  if (fs::exists(index / kUnfinished, error)) return IndexPlace::Nothing;
  if (fs::exists(index / "iamglass", error)) return IndexPlace::Directory;
  return place_of_directory(index);
}

}  // namespace

Result<IndexPlace> index_place(const fs::path& index) {
  // Another indexer may be making its index there right now: what looks broken is looked at again.
  constexpr int kLooks = 3;
  Result<IndexPlace> place = look_at(index);
  for (int i = 1; i < kLooks && !place; ++i) place = look_at(index);
  return place;
}

Result<void> check_writable(const Catalog& catalog, const fs::path& index) {
  const std::string schema = catalog.metadata(metadata::kSchema);
  if (schema != std::to_string(kSchemaVersion)) {
    return Error{ErrorCode::Incompatible,
                 "the index at " + index.string() +
                     (schema.empty() ? " was not made by pressmark-index" : " has schema " + schema) +
                     ", this version writes schema " + std::to_string(kSchemaVersion),
                 rebuild_hint(index)};
  }
  const std::string analyzer = catalog.metadata(metadata::kAnalyzer);
  if (analyzer != Analyzer::description()) {
    return Error{ErrorCode::Incompatible,
                 "the words of the index at " + index.string() + " were made by \"" + analyzer +
                     "\", this version makes them by \"" + Analyzer::description() + "\"",
                 rebuild_hint(index)};
  }
  return {};
}

Result<void> describe(Builder& builder) {
  if (Result<void> set = builder.set_metadata(metadata::kSchema, std::to_string(kSchemaVersion)); !set) return set;
  if (Result<void> set = builder.set_metadata(metadata::kAnalyzer, Analyzer::description()); !set) return set;
  if (Result<void> set = builder.set_metadata(metadata::kBuilder, builder.name()); !set) return set;
  return builder.set_metadata(metadata::kVersions, version_line());
}

}  // namespace pressmark
