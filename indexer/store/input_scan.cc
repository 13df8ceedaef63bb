#include "indexer/store/input_scan.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <unordered_set>
#include <utility>

#include "indexer/readers/walk.h"

namespace pressmark {
namespace {

namespace fs = std::filesystem;

bool is_gone(const std::string& path) {
  struct stat info {};
  return ::stat(path.c_str(), &info) != 0 && (errno == ENOENT || errno == ENOTDIR);
}

}  // namespace

Result<void> check_inputs(const std::vector<fs::path>& paths) {
  if (paths.empty())
    return Error{ErrorCode::Usage, "no input given",
                 "name files or directories, or - for JSON Lines on standard input"};
  for (const fs::path& path : paths) {
    if (path != "-" && is_gone(path.string())) {
      return Error{ErrorCode::NotFound, "nothing at " + path.string(),
                   "to remove what was there, run with --prune over the directory it was in"};
    }
  }
  return {};
}

Result<InputScan> scan_inputs(const std::vector<fs::path>& paths, Catalog& catalog) {
  Result<InputFiles> found = find_input_files(paths);
  if (!found) return found.error();
  InputScan scan;
  scan.failures = std::move(found->failures);
  std::unordered_set<std::string> seen;
  for (const fs::path& path : found->files) {
    PendingFile file{path, absolute_path(path), {}, {}};
    if (!seen.insert(file.absolute).second) continue;
    if (file.absolute != "-") {
      Result<std::optional<FileRecord>> before = catalog.file_record(file.absolute);
      if (!before) return before.error();
      file.before = *std::move(before);
      file.stamp = stamp_of(path).value_or(FileStamp{});
      if (file.before && file.before->is_settled(file.stamp)) {
        ++scan.settled_files;
        scan.settled_articles += file.before->articles;
        continue;
      }
    }
    const std::uint64_t known = file.before ? file.before->stamp.size : 0;
    scan.new_bytes += file.stamp.size - std::min<std::uint64_t>(file.stamp.size, known);
    scan.pending.push_back(std::move(file));
  }
  return scan;
}

Result<std::vector<FileRecord>> vanished_files(const std::vector<fs::path>& paths, Catalog& catalog) {
  Result<std::vector<FileRecord>> known = catalog.file_records();
  if (!known) return known.error();
  std::vector<std::string> roots;
  for (const fs::path& path : paths) {
    if (path != "-") roots.push_back(absolute_path(path));
  }
  std::vector<FileRecord> vanished;
  for (FileRecord& record : *known) {
    const bool given =
        std::any_of(roots.begin(), roots.end(), [&](const std::string& root) { return lies_under(record.path, root); });
    if (given && is_gone(record.path)) vanished.push_back(std::move(record));
  }
  return vanished;
}

}  // namespace pressmark
