#include "indexer/store/glass/check_memory.h"

#include <dlfcn.h>
#include <sys/stat.h>
#include <xapian.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <system_error>

#include "indexer/store/hash.h"

namespace pressmark::glass {
namespace {

namespace fs = std::filesystem;

fs::path from_environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr || *value != '/' ? fs::path() : fs::path(value);
}

}  // namespace

CheckMemory CheckMemory::of_user() {
  if (const fs::path cache = from_environment("XDG_CACHE_HOME"); !cache.empty())
    return CheckMemory(cache / "pressmark");
  if (const fs::path home = from_environment("HOME"); !home.empty()) return CheckMemory(home / ".cache" / "pressmark");
  return CheckMemory({});
}

fs::path CheckMemory::file_for(const std::string& what) const {
  return folder_ / ("bulk-builder-checked-" + to_hex(content_hash(what)));
}

bool CheckMemory::has_passed(const std::string& what) const {
  if (folder_.empty()) return false;
  std::ifstream in(file_for(what), std::ios::binary);
  return what == std::string{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void CheckMemory::passed(const std::string& what) const {
  if (folder_.empty()) return;
  std::error_code ignored;
  fs::create_directories(folder_, ignored);
  std::ofstream(file_for(what), std::ios::binary) << what;
}

std::string installed_xapian() {
  std::string out = Xapian::version_string();
  Dl_info info{};
  struct stat file {};
  if (::dladdr(reinterpret_cast<const void*>(&Xapian::version_string), &info) != 0 && info.dli_fname != nullptr &&
      ::stat(info.dli_fname, &file) == 0) {
    out += ' ' + std::to_string(file.st_size) + ' ' + std::to_string(file.st_mtim.tv_sec);
  }
  return out;
}

}  // namespace pressmark::glass
