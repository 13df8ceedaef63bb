#include "common/single_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <string>
#include <string_view>

namespace pressmark {
namespace {

/// The trailer: a mark, then the number of bytes before it, least significant byte first.
constexpr std::string_view kMark = "PRSSMARK";
constexpr std::size_t kTrailerSize = kMark.size() + sizeof(std::uint64_t);
/// How every database of the format that Xapian keeps in one file begins.
constexpr std::string_view kBeginning = "\x0f\x0dXapian Glass";

std::string make_trailer(std::uint64_t size) {
  std::string trailer(kMark);
  for (unsigned shift = 0; shift < 64; shift += 8) trailer += static_cast<char>(size >> shift & 0xFFU);
  return trailer;
}

bool stands_at(int fd, std::uint64_t offset, std::string_view expected) {
  std::array<char, 32> bytes{};
  return ::pread(fd, bytes.data(), expected.size(), static_cast<off_t>(offset)) ==
             static_cast<ssize_t>(expected.size()) &&
         std::string_view(bytes.data(), expected.size()) == expected;
}

/// What the trailer says of where the index begins that the file ends with; 0 when there is no trailer.
std::uint64_t beginning_of_index(int fd, std::uint64_t size) {
  if (size < kTrailerSize || !stands_at(fd, size - kTrailerSize, kMark)) return 0;
  std::array<unsigned char, sizeof(std::uint64_t)> digits{};
  const auto place = static_cast<off_t>(size - digits.size());
  if (::pread(fd, digits.data(), digits.size(), place) != static_cast<ssize_t>(digits.size())) return 0;
  std::uint64_t length = 0;
  for (std::size_t i = digits.size(); i > 0; --i) length = length << 8U | digits[i - 1];
  return length > size - kTrailerSize ? 0 : size - kTrailerSize - length;
}

}  // namespace

Result<void> append_trailer(const std::filesystem::path& file) {
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(file, error);
  std::ofstream out(file, std::ios::binary | std::ios::app);
  out << make_trailer(size);
  out.close();
  if (error || !out) return Error{ErrorCode::System, "cannot write " + file.string() + ": " + std::strerror(errno), ""};
  return {};
}

Xapian::Database open_database(const std::filesystem::path& path) {
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat info {};
  if (fd < 0 || ::fstat(fd, &info) != 0 || !S_ISREG(info.st_mode)) {
    if (fd >= 0) ::close(fd);
    return Xapian::Database(path.string());
  }
  // Xapian would take any other file for a list of databases, some of them on other machines.
  const std::uint64_t offset = beginning_of_index(fd, static_cast<std::uint64_t>(info.st_size));
  if (!stands_at(fd, offset, kBeginning) || ::lseek(fd, static_cast<off_t>(offset), SEEK_SET) < 0) {
    ::close(fd);
    throw Xapian::DatabaseNotFoundError("a file that is no index and does not end with one");
  }
  return Xapian::Database(fd);
}

}  // namespace pressmark
