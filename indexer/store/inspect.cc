#include <xapian.h>

#include <algorithm>
#include <map>
#include <system_error>
#include <utility>

#include "common/analyzer.h"
#include "common/schema.h"
#include "common/xapian_guard.h"
#include "indexer/store/catalog.h"
#include "indexer/store/index_state.h"
#include "pressmark/date.h"
#include "pressmark/indexer.h"

namespace pressmark {
namespace {

namespace fs = std::filesystem;

/// The values of a slot and in how many documents each stands, most frequent first.
std::vector<NameCount> count_values(const Xapian::Database& database, std::uint32_t slot) {
  std::map<std::string, std::uint64_t> counts;
  for (auto it = database.valuestream_begin(slot); it != database.valuestream_end(slot); ++it) ++counts[*it];
  std::vector<NameCount> list;
  list.reserve(counts.size());
  for (const auto& [name, count] : counts) list.push_back({name, count});
  std::stable_sort(list.begin(), list.end(), [](const NameCount& a, const NameCount& b) { return a.count > b.count; });
  return list;
}

/// "20221205" -> "2022-12-05"
std::string iso_day(const std::string& value) {
  return value.size() == 8 ? value.substr(0, 4) + "-" + value.substr(4, 2) + "-" + value.substr(6) : value;
}

/// The bounds Xapian keeps of a slot are not narrowed when documents go, so the values are looked through.
void find_dates(const Xapian::Database& database, IndexInfo& info) {
  std::string first;
  std::string last;
  for (auto it = database.valuestream_begin(slot::kDate); it != database.valuestream_end(slot::kDate); ++it) {
    const std::string value = *it;
    if (first.empty() || value < first) first = value;
    if (value > last) last = value;
  }
  info.first_date = iso_day(first);
  info.last_date = iso_day(last);
}

void measure_files(const fs::path& index, IndexInfo& info) {
  std::error_code error;
  if (info.single_file) {
    info.bytes = fs::file_size(index, error);
    return;
  }
  for (fs::directory_iterator it(index, error), end; !error && it != end; it.increment(error)) {
    std::error_code ignored;
    const std::uint64_t size = it->file_size(ignored);
    if (ignored) continue;
    info.bytes += size;
    if (it->path().extension() == ".glass") info.tables.push_back({it->path().stem().string(), size});
  }
  std::sort(info.tables.begin(), info.tables.end(),
            [](const NameCount& a, const NameCount& b) { return a.name < b.name; });
}

void read_database(const Xapian::Database& database, IndexInfo& info) {
  info.schema = database.get_metadata(std::string(metadata::kSchema));
  info.analyzer = database.get_metadata(std::string(metadata::kAnalyzer));
  info.versions = database.get_metadata(std::string(metadata::kVersions));
  info.builder = database.get_metadata(std::string(metadata::kBuilder));
  info.readable = info.schema == std::to_string(kSchemaVersion) && info.analyzer == Analyzer::description();
  info.uuid = database.get_uuid();
  info.revision = database.get_revision();
  info.articles = database.get_value_freq(slot::kPassageCount);
  info.passages = database.get_doccount() - info.articles;
  find_dates(database, info);
  info.sources = count_values(database, slot::kSource);
  info.languages = count_values(database, slot::kLanguage);
}

Result<void> read_manifest(const fs::path& index, IndexInfo& info) {
  Result<Catalog> catalog = Catalog::open(index);
  if (!catalog) return catalog.error();
  const Result<std::vector<FileRecord>> files = catalog->file_records();
  if (!files) return files.error();
  info.files = files->size();
  for (const FileRecord& file : *files)
    info.failures.insert(info.failures.end(), file.failures.begin(), file.failures.end());
  return {};
}

}  // namespace

Result<IndexInfo> index_info(const fs::path& index) {
  const Result<IndexPlace> place = index_place(index);
  if (!place) return place.error();
  if (*place == IndexPlace::Nothing) {
    return Error{ErrorCode::NotFound, "no index at " + index.string(),
                 "create it with: pressmark-index -i " + index.string() + " PATH..."};
  }
  IndexInfo info;
  info.path = index;
  info.single_file = *place == IndexPlace::SingleFile;
  Result<void> read = guarded(index.string(), [&] { read_database(Xapian::Database(index.string()), info); });
  if (!read) return read.error();
  measure_files(index, info);
  if (Result<void> manifest = read_manifest(index, info); !manifest) return manifest.error();
  return info;
}

}  // namespace pressmark
