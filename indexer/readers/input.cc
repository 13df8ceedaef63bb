#include "indexer/readers/input.h"

#include <string>
#include <utility>

#include "indexer/readers/byte_source.h"
#include "indexer/readers/format.h"

namespace pressmark {
namespace {

constexpr std::size_t kChunk = 1U << 18U;

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos; }

}  // namespace

struct InputReader::Impl {
  Impl(ByteSource bytes, std::string name) : source(std::move(bytes)), path(std::move(name)) {}

  ByteSource source;
  std::string path;
  InputFormat format = InputFormat::Text;
  std::string buffer;       // read and not yet handed out, from `at`
  std::size_t at = 0;       // first byte not handed out
  std::size_t scanned = 0;  // no line end between `at` and here
  std::size_t line = 1;
  bool ended = false;

  /// Reads one more chunk, first dropping what has been handed out.
  Result<void> fill() {
    if (at > 0 && at >= buffer.size() / 2) {
      buffer.erase(0, at);
      scanned -= at;
      at = 0;
    }
    Result<std::size_t> got = source.read(buffer, kChunk);
    if (!got) {
      ended = true;
      return got.error();
    }
    ended = *got == 0;
    return {};
  }

  Result<std::optional<Record>> next_line();
  Result<std::optional<Record>> whole_file();
};

Result<std::optional<Record>> InputReader::Impl::next_line() {
  for (;;) {
    const std::size_t newline = buffer.find('\n', scanned);
    if (newline == std::string::npos && !ended) {
      scanned = buffer.size();
      if (Result<void> filled = fill(); !filled) return filled.error();
      continue;
    }
    const std::size_t end = newline == std::string::npos ? buffer.size() : newline;
    if (at >= buffer.size()) return std::optional<Record>{};
    Record record{path, format, buffer.substr(at, end - at), line};
    ++line;
    at = scanned = newline == std::string::npos ? buffer.size() : newline + 1;
    if (!is_blank(record.bytes)) return std::optional<Record>{std::move(record)};
  }
}

Result<std::optional<Record>> InputReader::Impl::whole_file() {
  if (line > 1) return std::optional<Record>{};
  while (!ended) {
    if (Result<void> filled = fill(); !filled) return filled.error();
  }
  line = 2;
  return std::optional<Record>{Record{path, format, std::move(buffer), 1}};
}

InputReader::InputReader(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
InputReader::~InputReader() = default;
InputReader::InputReader(InputReader&&) noexcept = default;
InputReader& InputReader::operator=(InputReader&&) noexcept = default;

Result<InputReader> InputReader::open(const std::filesystem::path& path, std::optional<InputFormat> format) {
  Result<ByteSource> source = ByteSource::open(path);
  if (!source) return source.error();
  auto impl = std::make_unique<Impl>(*std::move(source), path.string());
  if (!format && path == "-") format = InputFormat::JsonLines;
  if (!format) format = format_of_name(path);
  if (!format) {
    if (Result<void> filled = impl->fill(); !filled) return filled.error();
    format = format_of_content(impl->buffer);
  }
  impl->format = *format;
  return InputReader(std::move(impl));
}

Result<std::optional<Record>> InputReader::next() {
  return impl_->format == InputFormat::JsonLines ? impl_->next_line() : impl_->whole_file();
}

}  // namespace pressmark
