#include "indexer/store/builder_choice.h"

#include <fstream>
#include <system_error>
#include <utility>

#include "indexer/store/bulk_builder.h"
#include "indexer/store/dry_builder.h"
#include "indexer/store/xapian_builder.h"

namespace pressmark {
namespace {

namespace fs = std::filesystem;

std::uint64_t table_bytes(const fs::path& index) {
  std::uint64_t bytes = 0;
  std::error_code error;
  for (fs::directory_iterator it(index, error), end; !error && it != end; it.increment(error)) {
    std::error_code ignored;
    const std::uint64_t size = it->path().extension() == ".glass" ? it->file_size(ignored) : 0;
    if (!ignored) bytes += size;
  }
  return bytes;
}

bool wants_bulk(const BuilderWish& wish) {
  const IndexOptions& options = wish.options;
  if (options.builder != BuilderChoice::Auto) return options.builder == BuilderChoice::Bulk;
  if (options.commit_interval) return false;  // nothing of a bulk build is seen before its end
  return wish.place == IndexPlace::Nothing || pays_to_write_anew(wish.new_bytes, table_bytes(options.index));
}

/// Makes an empty index with its description.
Result<void> create_index(const fs::path& index) {
  const fs::path mark = index / kUnfinished;
  std::ofstream(mark).close();
  std::error_code error;
  {
    const Result<std::unique_ptr<Builder>> builder = open_xapian_builder(index);
    if (!builder) return builder.error();
    if (Result<void> described = describe(**builder); !described) return described;
    if (Result<void> committed = (*builder)->commit(); !committed) return committed;
  }
  fs::remove(mark, error);
  if (error)
    return Error{ErrorCode::System, "cannot finish the index at " + index.string() + ": " + error.message(), ""};
  return {};
}

}  // namespace

bool pays_to_write_anew(std::uint64_t new_bytes, std::uint64_t index_bytes) {
  // Measured: through Xapian a megabyte of articles costs a second more, copying a megabyte of tables 40 ms. Twice
  // that, because some of what looks new may be known.
  constexpr std::uint64_t kLeast = 1'000'000;
  return new_bytes >= kLeast && new_bytes * 12 >= index_bytes;
}

Result<std::unique_ptr<Builder>> open_builder(const BuilderWish& wish, std::vector<std::string>& warnings,
                                              Result<void> (*check)(const fs::path&)) {
  const IndexOptions& options = wish.options;
  const bool is_new = wish.place == IndexPlace::Nothing;
  if (options.dry_run) return std::unique_ptr<Builder>(std::make_unique<DryBuilder>(wish.catalog.last_document()));
  if (wants_bulk(wish)) {
    Result<std::unique_ptr<Builder>> bulk =
        open_bulk_builder({options.index, options.memory, is_new ? 0 : wish.catalog.last_document()}, check);
    if (bulk) {
      if (Result<void> described = is_new ? describe(**bulk) : Result<void>{}; !described) return described.error();
      return bulk;
    }
    const Error& error = bulk.error();
    if (error.code != ErrorCode::Incompatible) return error;
    if (options.builder == BuilderChoice::Bulk)
      return Error{error.code, error.message, "leave the choice of the builder to the program"};
    warnings.push_back(error.message + "; this index is written by Xapian itself, which takes longer");
  }
  if (is_new) {
    if (Result<void> created = create_index(options.index); !created) return created.error();
  }
  return open_xapian_builder(options.index);
}

}  // namespace pressmark
