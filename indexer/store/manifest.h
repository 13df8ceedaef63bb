#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pressmark/indexer.h"

namespace pressmark {

/// What tells a file from its later versions without reading it.
struct FileStamp {
  std::uint64_t size = 0;
  std::int64_t modified_ns = 0;  ///< since the epoch

  friend bool operator==(FileStamp a, FileStamp b) { return a.size == b.size && a.modified_ns == b.modified_ns; }
  friend bool operator!=(FileStamp a, FileStamp b) { return !(a == b); }
};

/// The stamp of the file as it is now, or nothing (vanished, not permitted).
std::optional<FileStamp> stamp_of(const std::filesystem::path& file);

/// What the index remembers of an input file.
struct FileRecord {
  std::string path;            ///< absolute
  FileStamp stamp;             ///< {} when it cannot be trusted: the file changed while it was read, or is too young
  std::uint64_t content = 0;   ///< hash of the only record; 0 for JSON Lines, whose records are known one by one
  std::uint32_t articles = 0;  ///< how many the file gave
  std::uint32_t failed = 0;    ///< how many of its records failed
  std::vector<InputFailure> failures;  ///< the first of them

  /// Whether there is nothing to do as long as the file has this stamp.
  bool is_settled(FileStamp now) const { return failed == 0 && stamp != FileStamp{} && stamp == now; }
};

/// No more failures of a file are kept; their number is.
inline constexpr std::size_t kMaxFailuresKept = 20;

/// The bytes of a record in the index's metadata, and back; nothing for bytes that are none.
std::string encode_file_record(const FileRecord& record);
std::optional<FileRecord> decode_file_record(std::string_view bytes);

/// The form of a path under which the index knows a file: absolute, without "." and "..". "-" stays.
std::string absolute_path(const std::filesystem::path& path);

/// The metadata key of a file's record; long paths are cut and kept apart by a hash.
std::string manifest_key(const std::string& absolute_path);

/// The filter term of articles that came from this file.
std::string file_term(const std::string& absolute_path);

/// Whether `path` is `root` or lies below it; both absolute.
bool lies_under(const std::string& path, const std::string& root);

}  // namespace pressmark
