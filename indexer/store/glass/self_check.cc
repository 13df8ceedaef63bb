#include "indexer/store/glass/self_check.h"

#include <xapian.h>

#include <array>
#include <fstream>
#include <iterator>
#include <mutex>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "common/document_codec.h"
#include "common/xapian_document.h"
#include "common/xapian_guard.h"
#include "indexer/store/glass/check_memory.h"
#include "indexer/store/glass/database_writer.h"

namespace pressmark::glass {
namespace {

namespace fs = std::filesystem;

/// Raised with every change of what the writer writes: what was found of another writer says nothing of this one.
constexpr char kWriterVersion[] = "writer 1, Xapian ";

constexpr std::uint32_t kDocuments = 500;  // enough for two chunks of a posting list and of a value stream

/// A document of the sample with what its terms point into.
struct Sample {
  IndexDocument document;
  std::string rare, longest;
};

std::string text(std::uint32_t seed, std::size_t size) {
  std::string out;
  for (; out.size() < size; seed = seed * 1664525U + 1013904223U) out += static_cast<char>('a' + (seed >> 28));
  return out;
}

/// The n-th document: words, filters, a term of 245 bytes, one with a NUL, values, text.
void make_sample(std::uint32_t n, Sample& sample) {
  IndexDocument& document = sample.document;
  document.terms.clear();
  document.values.clear();
  document.data.clear();
  if (n % 50 == 49) return;
  sample.rare = text(n, 3 + n % 9);
  sample.longest = "xq" + std::string(242, static_cast<char>('a' + n % 20));
  constexpr std::uint32_t kNoId = IndexDocument::kNoId;
  document.terms.push_back({"Kfilter", kNoId, 0});
  document.terms.push_back({sample.rare, kNoId, 1 + n % 40});
  document.terms.push_back({std::string_view("q\0q", 3), kNoId, n % 3});
  document.terms.push_back({"xcommon", kNoId, n % 128 + (n % 11 == 0 ? 1U << 20 : 0)});
  document.terms.push_back({"xfrequent", kNoId, 1U << 22 >> n % 2});
  if (n % 10 == 0) document.terms.push_back({sample.longest, kNoId, 1});
  document.values.emplace_back(0, text(n, 2 + n % 7));
  if (n % 3 == 0) document.values.emplace_back(200 + n % 2, std::string(1 + n % 3, static_cast<char>(n)) + '\x01');
  document.data = text(n / 3, n % 37 == 0 ? 4000 : n % 60);
}

std::string metadata_key(std::uint32_t n) { return text(n, 5) + std::to_string(n); }
std::string metadata_value(std::uint32_t n) { return text(n, 1 + n * 700); }
constexpr std::uint32_t kMetadata = 20;

void write_with_xapian(const fs::path& scratch, const fs::path& folder) {
  Xapian::WritableDatabase database(scratch.string(),
                                    Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC);
  Sample sample;
  for (std::uint32_t n = 0; n < kDocuments; ++n) {
    make_sample(n, sample);
    database.add_document(to_xapian(sample.document));
  }
  for (std::uint32_t n = 0; n < kMetadata; ++n) {
    database.set_metadata(metadata_key(n), metadata_value(n));
    database.add_synonym(text(n / 3, 4), text(n, 9));
  }
  database.commit();
  database.compact(folder.string(), Xapian::Compactor::FULL | Xapian::DB_NO_SYNC);
}

Result<void> write_in_bulk(const fs::path& folder) {
  DatabaseWriter writer(folder, {.memory_limit = 1, .deflate = true, .sync = false});
  Sample sample;
  for (std::uint32_t n = 0; n < kDocuments; ++n) {
    make_sample(n, sample);
    if (const Result<std::uint32_t> added = writer.add(sample.document); !added) return added.error();
  }
  for (std::uint32_t n = 0; n < kMetadata; ++n) {
    if (Result<void> set = writer.set_metadata(metadata_key(n), metadata_value(n)); !set) return set;
    writer.add_synonym(text(n / 3, 4), text(n, 9));
  }
  return writer.finish();
}

/// The contents of a table, or of the version file without the UUID, which is random.
std::string contents(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  constexpr std::size_t kUuid = 16;
  if (file.filename() == "iamglass" && bytes.size() > 2 * kUuid) bytes.erase(kUuid, kUuid);
  return bytes;
}

Result<void> compare(const fs::path& a, const fs::path& b) {
  constexpr std::array kFiles{"iamglass", "postlist.glass", "docdata.glass", "termlist.glass", "synonym.glass"};
  for (const char* file : kFiles) {
    const std::string bytes = contents(a / file);
    if (bytes.empty() || bytes != contents(b / file)) {
      return Error{ErrorCode::Incompatible,
                   "Xapian " + std::string(Xapian::version_string()) + " writes " + file +
                       " in another way than this version expects",
                   ""};
    }
  }
  return {};
}

Error cannot_write(const fs::path& folder, const std::string& why) {
  return {ErrorCode::System, "cannot write to " + folder.parent_path().string() + ": " + why,
          "check permissions and free space"};
}

Result<void> check(const fs::path& folder) {
  std::error_code failed;
  fs::create_directories(folder / "bulk", failed);
  if (failed) return cannot_write(folder, failed.message());
  // Whatever Xapian calls its trouble with a new database: it is not the index that is damaged.
  try {
    write_with_xapian(folder / "loose", folder / "xapian");
  } catch (const Xapian::Error& error) {
    return cannot_write(folder, reason_of(error));
  }
  if (Result<void> written = write_in_bulk(folder / "bulk"); !written) return written;
  return compare(folder / "xapian", folder / "bulk");
}

}  // namespace

Result<void> self_check(const fs::path& scratch) {
  static std::mutex mutex;
  static std::optional<Result<void>> known;
  const std::lock_guard<std::mutex> hold(mutex);
  const std::string what = kWriterVersion + installed_xapian();
  const CheckMemory memory = CheckMemory::of_user();
  if (!known && memory.has_passed(what)) known = Result<void>{};
  if (!known) {
    const fs::path folder = scratch / "self-check";
    Result<void> result = check(folder);
    std::error_code ignored;
    fs::remove_all(folder, ignored);
    // A full disk today says nothing about Xapian.
    if (!result && result.error().code != ErrorCode::Incompatible) return result;
    known = result;
    if (result) memory.passed(what);
  }
  return *known;
}

}  // namespace pressmark::glass
