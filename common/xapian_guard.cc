#include "common/xapian_guard.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace pressmark {
namespace {

bool says(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

/// Xapian reports every failure to lock as a lock error, also a missing permission.
Error explain_lock(const std::string& why, const std::string& path) {
  if (says(why, "Permission denied") || says(why, "Read-only file system") || says(why, "fork")) {
    return {ErrorCode::System, "cannot write to the index at " + path + ": " + why,
            "check the permissions of that directory"};
  }
  return {ErrorCode::Locked, "the index at " + path + " is in use by another indexer", "wait for it with --wait"};
}

Error damaged(const std::string& why, const std::string& path) {
  return {ErrorCode::Damaged, "the index at " + path + " is damaged: " + why,
          "rebuild it from your articles with: pressmark-index --rebuild -i " + path + " PATH..."};
}

}  // namespace

std::string reason_of(const Xapian::Error& error) {
  std::string text = error.get_msg();
  if (const char* system = error.get_error_string()) text += std::string(" (") + system + ")";
  return text;
}

Error explain(const Xapian::Error& error, const std::string& path) {
  const std::string type = error.get_type();
  const std::string why = reason_of(error);
  if (type == std::string("DatabaseLockError")) return explain_lock(why, path);
  if (type == std::string("DatabaseNotFoundError")) {
    return {ErrorCode::NotFound, "no index at " + path, "create it with: pressmark-index -i " + path + " PATH..."};
  }
  if (type == std::string("DatabaseVersionError")) {
    return {ErrorCode::Incompatible, "the index at " + path + " has a format this Xapian cannot read: " + why,
            "rebuild it with: pressmark-index --rebuild -i " + path + " PATH..."};
  }
  constexpr const char* kOfTheSystem[] = {"No space left",     "Disk quota exceeded",   "File too large",
                                          "Permission denied", "Read-only file system", "Too many open files",
                                          "Input/output error"};
  if (std::any_of(std::begin(kOfTheSystem), std::end(kOfTheSystem),
                  [&](const char* part) { return says(why, part); })) {
    return {ErrorCode::System, "cannot use the index at " + path + ": " + why, "check free space and permissions"};
  }
  if (type == std::string("DatabaseCorruptError") || type == std::string("DatabaseOpeningError") ||
      type == std::string("DatabaseError") || type == std::string("SerialisationError")) {
    return damaged(why, path);
  }
  if (type == std::string("DatabaseModifiedError")) {
    return {ErrorCode::System, "the index at " + path + " is changing too fast to be read", "try again in a moment"};
  }
  return {ErrorCode::System, "the index at " + path + " failed: " + why, ""};
}

}  // namespace pressmark
