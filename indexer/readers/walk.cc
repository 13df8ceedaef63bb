#include "indexer/readers/walk.h"

#include <algorithm>
#include <system_error>

namespace pressmark {
namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) {
  const std::string name = path.filename().string();
  return !name.empty() && name[0] == '.';
}

/// The visible entries of a directory by name; a failure when it cannot be read.
std::vector<fs::directory_entry> list(const fs::path& directory, std::vector<InputFailure>& failures) {
  std::vector<fs::directory_entry> entries;
  std::error_code error;
  for (fs::directory_iterator it(directory, error), end; !error && it != end; it.increment(error)) {
    if (!is_hidden(it->path())) entries.push_back(*it);
  }
  if (error) failures.push_back({directory.string(), 0, "cannot read the directory: " + error.message()});
  std::sort(entries.begin(), entries.end());
  return entries;
}

/// Depth first with a stack of its own: directories may be nested deeper than a call stack is. An index (which Xapian
/// marks with a file "iamglass") often stands among the articles and is none of them.
void walk(const fs::path& top, InputFiles& found) {
  std::vector<fs::directory_entry> pending{fs::directory_entry(top)};
  while (!pending.empty()) {
    const fs::directory_entry entry = pending.back();
    pending.pop_back();
    std::error_code error;
    if (entry.is_directory(error)) {
      if (entry.path() != top && entry.is_symlink(error)) continue;
      if (fs::exists(entry.path() / "iamglass", error)) continue;
      const auto inside = list(entry.path(), found.failures);
      pending.insert(pending.end(), inside.rbegin(), inside.rend());
    } else if (entry.is_regular_file(error)) {
      found.files.push_back(entry.path());
    } else if (error || entry.is_symlink(error)) {
      found.failures.push_back(
          {entry.path().string(), 0, "cannot read the file: " + (error ? error.message() : "dangling link")});
    }
  }
}

}  // namespace

Result<InputFiles> find_input_files(const std::vector<fs::path>& paths) {
  if (paths.empty())
    return Error{ErrorCode::Usage, "no input given",
                 "name files or directories, or - for JSON Lines on standard input"};
  InputFiles found;
  for (const fs::path& path : paths) {
    std::error_code error;
    if (path != "-" && !fs::exists(path, error)) {
      if (error) {
        found.failures.push_back({path.string(), 0, "cannot read: " + error.message()});
      } else {
        return Error{ErrorCode::NotFound, "nothing at " + path.string(), ""};
      }
    } else if (path != "-" && fs::is_directory(path, error)) {
      walk(path, found);
    } else {
      found.files.push_back(path);
    }
  }
  return found;
}

}  // namespace pressmark
