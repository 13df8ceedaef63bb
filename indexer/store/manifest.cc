#include "indexer/store/manifest.h"

#include <sys/stat.h>

#include <algorithm>
#include <system_error>

#include "common/schema.h"
#include "indexer/store/hash.h"

namespace pressmark {
namespace {

namespace fs = std::filesystem;

constexpr char kFormat = '1';

void put(std::string& out, std::uint64_t n) {
  for (; n >= 0x80; n >>= 7U) out += static_cast<char>((n & 0x7fU) | 0x80U);
  out += static_cast<char>(n);
}

void put(std::string& out, const std::string& text) {
  put(out, text.size());
  out += text;
}

/// Takes values from the front; `ok` says whether they were there.
struct Taker {
  std::string_view rest;
  bool ok = true;

  std::uint64_t number() {
    std::uint64_t n = 0;
    for (unsigned shift = 0; shift < 64 && !rest.empty(); shift += 7) {
      const auto byte = static_cast<unsigned char>(rest.front());
      rest.remove_prefix(1);
      n |= std::uint64_t{byte & 0x7fU} << shift;
      if (byte < 0x80) return n;
    }
    ok = false;
    return 0;
  }

  std::string text() {
    const std::uint64_t size = number();
    if (!ok || size > rest.size()) {
      ok = false;
      return "";
    }
    std::string taken(rest.substr(0, static_cast<std::size_t>(size)));
    rest.remove_prefix(static_cast<std::size_t>(size));
    return taken;
  }
};

}  // namespace

std::optional<FileStamp> stamp_of(const fs::path& file) {
  struct stat info {};
  if (::stat(file.c_str(), &info) != 0) return std::nullopt;
  return FileStamp{static_cast<std::uint64_t>(info.st_size),
                   std::int64_t{info.st_mtim.tv_sec} * 1'000'000'000 + info.st_mtim.tv_nsec};
}

std::string encode_file_record(const FileRecord& record) {
  std::string out(1, kFormat);
  put(out, record.path);
  put(out, record.stamp.size);
  put(out, static_cast<std::uint64_t>(record.stamp.modified_ns));
  put(out, record.content);
  put(out, record.articles);
  put(out, record.failed);
  const std::size_t kept = std::min(record.failures.size(), kMaxFailuresKept);
  put(out, kept);
  for (std::size_t i = 0; i < kept; ++i) {
    put(out, record.failures[i].line);
    put(out, record.failures[i].message);
  }
  return out;
}

std::optional<FileRecord> decode_file_record(std::string_view bytes) {
  if (bytes.empty() || bytes.front() != kFormat) return std::nullopt;
  Taker taker{bytes.substr(1)};
  FileRecord record;
  record.path = taker.text();
  record.stamp.size = taker.number();
  record.stamp.modified_ns = static_cast<std::int64_t>(taker.number());
  record.content = taker.number();
  record.articles = static_cast<std::uint32_t>(taker.number());
  record.failed = static_cast<std::uint32_t>(taker.number());
  const std::uint64_t kept = taker.number();
  for (std::uint64_t i = 0; taker.ok && i < kept; ++i) {
    const auto line = static_cast<std::size_t>(taker.number());
    record.failures.push_back({record.path, line, taker.text()});
  }
  if (!taker.ok || !taker.rest.empty()) return std::nullopt;
  return record;
}

std::string absolute_path(const fs::path& path) {
  if (path == "-") return "-";
  std::error_code error;
  fs::path absolute = fs::absolute(path, error);
  if (error) absolute = path;
  std::string text = absolute.lexically_normal().string();
  if (text.size() > 1 && text.back() == '/') text.pop_back();
  return text;
}

std::string manifest_key(const std::string& absolute_path) { return make_term(metadata::kFile, absolute_path); }

std::string file_term(const std::string& absolute_path) {
  return make_term(prefix::kFile, to_hex(content_hash(absolute_path)));
}

bool lies_under(const std::string& path, const std::string& root) {
  if (path.size() < root.size() || path.compare(0, root.size(), root) != 0) return false;
  return path.size() == root.size() || root == "/" || path[root.size()] == '/';
}

}  // namespace pressmark
