#include "indexer/readers/byte_source.h"

#include <zlib.h>

#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

namespace pressmark {

struct ByteSource::Impl {
  gzFile file = nullptr;

  ~Impl() {
    if (file != nullptr) gzclose(file);
  }
  Impl() = default;
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
};

namespace {

/// Whoever asked for the file names it.
Error system_error(int code) {
  return {ErrorCode::System, "cannot read the file: " + std::generic_category().message(code), ""};
}

}  // namespace

ByteSource::ByteSource(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ByteSource::~ByteSource() = default;
ByteSource::ByteSource(ByteSource&&) noexcept = default;
ByteSource& ByteSource::operator=(ByteSource&&) noexcept = default;

Result<ByteSource> ByteSource::open(const std::filesystem::path& path) {
  auto impl = std::make_unique<Impl>();
  if (path == "-") {
    constexpr int kStandardInput = 0;
    impl->file = gzdopen(kStandardInput, "rb");
  } else {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status)) return Error{ErrorCode::NotFound, "there is no such file", ""};
    if (std::filesystem::is_directory(status)) return system_error(EISDIR);
    errno = 0;
    impl->file = gzopen(path.c_str(), "rb");
  }
  if (impl->file == nullptr) return system_error(errno != 0 ? errno : ENOMEM);
  gzbuffer(impl->file, 1U << 15U);  // at most half of what is read at once, so that it is read past this buffer
  return ByteSource(std::move(impl));
}

Result<std::size_t> ByteSource::read(std::string& out, std::size_t size) {
  const std::size_t before = out.size();
  out.resize(before + size);
  const int got = gzread(impl_->file, out.data() + before, static_cast<unsigned>(size));
  out.resize(before + static_cast<std::size_t>(got > 0 ? got : 0));
  int code = Z_OK;
  const char* message = gzerror(impl_->file, &code);
  if (code == Z_ERRNO) return system_error(errno);
  if (got < 0 || (code != Z_OK && static_cast<std::size_t>(got) < size)) {
    const std::string_view all = message;  // begins with the path
    const std::size_t path = all.rfind(": ");
    const std::string why(path == std::string_view::npos ? all : all.substr(path + 2));
    return Error{ErrorCode::System, "cannot read the file: broken gzip data (" + why + ")", ""};
  }
  return static_cast<std::size_t>(got);
}

}  // namespace pressmark
