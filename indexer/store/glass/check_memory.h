#pragma once

#include <filesystem>
#include <string>

namespace pressmark::glass {

/// Remembers in a folder for which installed Xapian the self-check has passed, one small file each. Never fails: what
/// cannot be remembered is checked again.
class CheckMemory {
 public:
  /// An empty path remembers nothing.
  explicit CheckMemory(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// That of the user: $XDG_CACHE_HOME/pressmark, else ~/.cache/pressmark.
  static CheckMemory of_user();

  bool has_passed(const std::string& what) const;
  void passed(const std::string& what) const;

 private:
  std::filesystem::path file_for(const std::string& what) const;

  std::filesystem::path folder_;
};

/// The Xapian this program runs with: its version, and size and time of the file it was loaded from, so that an update
/// of the package counts as another one.
std::string installed_xapian();

}  // namespace pressmark::glass
