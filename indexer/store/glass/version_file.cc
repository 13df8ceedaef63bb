#include "indexer/store/glass/version_file.h"

#include <array>
#include <random>
#include <string>
#include <system_error>

#include "indexer/store/glass/coding.h"
#include "indexer/store/glass/deflate.h"
#include "indexer/store/glass/file.h"

namespace pressmark::glass {
namespace {

constexpr char kMagic[] = "\x0F\x0DXapian Glass";
/// The day of the format, 2016-03-14, as (year - 2014) << 9 | month << 5 | day.
constexpr std::uint64_t kFormat = (2016 - 2014) << 9 | 3 << 5 | 14;
constexpr std::uint64_t kRevision = 1;

/// A random UUID (version 4), by which readers notice that a database was replaced.
void append_uuid(std::string& to) {
  std::random_device random;
  std::array<unsigned char, 16> uuid{};
  for (unsigned char& byte : uuid) byte = static_cast<unsigned char>(random());
  uuid[6] = static_cast<unsigned char>((uuid[6] & 0x0FU) | 0x40U);
  uuid[8] = static_cast<unsigned char>((uuid[8] & 0x3FU) | 0x80U);
  for (const unsigned char byte : uuid) append_byte(to, byte);
}

void append_root(std::string& to, const TableRoot& root, std::uint64_t deflate_above) {
  constexpr std::uint64_t kSequential = 2;
  constexpr std::uint64_t kNoRoot = 1;
  append_varint(to, root.block);
  append_varint(to, std::uint64_t{root.level} << 2 | kSequential | (root.exists ? 0 : kNoRoot));
  append_varint(to, root.entries);
  append_varint(to, kBlockSize / 2048);
  append_varint(to, deflate_above);
  std::string free_list;
  if (root.exists) {
    append_varint(free_list, kRevision);
    append_varint(free_list, root.blocks);
    free_list.append(4, '\0');  // no block is free
  }
  append_string(to, free_list);
}

std::string version_bytes(const TableRoots& roots, const Statistics& statistics, bool deflate) {
  const std::uint64_t deflate_above = deflate ? kDeflateAbove : 0;
  std::string out(kMagic, sizeof kMagic - 1);
  append_byte(out, kFormat >> 8);
  append_byte(out, kFormat);
  append_uuid(out);
  append_varint(out, kRevision);
  append_root(out, roots.postlist, 0);
  append_root(out, roots.docdata, deflate_above);
  append_root(out, roots.termlist, deflate_above);
  append_root(out, roots.position, 0);
  append_root(out, roots.spelling, deflate_above);
  append_root(out, roots.synonym, deflate_above);
  append_varint(out, statistics.documents);
  append_varint(out, statistics.last_document - statistics.documents);
  append_varint(out, statistics.smallest_length);
  append_varint(out, statistics.largest_wdf);
  append_varint(out, statistics.largest_length - statistics.largest_wdf);
  append_varint(out, 0);  // oldest changeset
  append_varint(out, statistics.total_length);
  append_varint(out, 0);  // largest frequency of a word in the spelling table
  return out;
}

}  // namespace

Result<void> write_version_file(const std::filesystem::path& database, const TableRoots& roots,
                                const Statistics& statistics, const VersionOptions& options) {
  const std::string bytes = version_bytes(roots, statistics, options.deflate);
  const std::filesystem::path aside = database / "v.tmp";
  File file;
  file.create(aside);
  file.write(0, bytes.data(), bytes.size());
  if (const Result<void> closed = file.close(options.sync); !closed) return closed.error();
  std::error_code failed;
  std::filesystem::rename(aside, database / "iamglass", failed);
  if (failed) {
    return Error{ErrorCode::System, "cannot complete " + database.string() + ": " + failed.message(), ""};
  }
  return options.sync ? sync_folder(database) : Result<void>{};
}

}  // namespace pressmark::glass
