#include "indexer/readers/input.h"

#include <algorithm>
#include <string>
#include <utility>

#include "indexer/readers/byte_source.h"
#include "indexer/readers/format.h"
#include "indexer/readers/json_bounds.h"

namespace pressmark {
namespace {

constexpr std::size_t kChunk = 1U << 18U;

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos; }

/// How the values of a file of JSON stand in it.
enum class Layout { Unknown, Lines, Spread };

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
  bool may_be_binary = false;  // the caller has named the format: no doubt about it
  Layout layout = Layout::Unknown;

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

  /// Passes over the bytes up to `place`, and counts their lines.
  void pass(std::size_t place) {
    line += static_cast<std::size_t>(std::count(buffer.data() + at, buffer.data() + place, '\n'));
    at = scanned = place;
  }

  Result<std::optional<Record>> next_json();
  Result<std::optional<Record>> next_line();
  Result<bool> find_value();
  Result<std::size_t> size_of_value();
  Result<std::optional<Record>> next_value();
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

/// The first line tells how the file is laid out.
Result<std::optional<Record>> InputReader::Impl::next_json() {
  if (layout == Layout::Lines) return next_line();
  if (layout == Layout::Spread) return next_value();
  Result<std::optional<Record>> first = next_line();
  layout = Layout::Lines;
  if (!first || !*first || !spreads_over_lines((*first)->bytes)) return first;
  layout = Layout::Spread;
  line = (*first)->line;
  buffer.replace(0, at, (*first)->bytes + "\n");
  at = scanned = (*first)->bytes.find_first_of("[{");
  if (buffer[at] == '[') ++at;
  return next_value();
}

/// Moves on to the next value of a file whose values are spread over lines; false at the end.
Result<bool> InputReader::Impl::find_value() {
  for (;;) {
    pass(std::min(buffer.find_first_not_of(" \t\r\n,]", at), buffer.size()));
    if (at < buffer.size()) return true;
    if (ended) return false;
    if (Result<void> filled = fill(); !filled) return filled.error();
  }
}

/// The bytes of the value at hand: an object up to its closing bracket. What is no object goes on to the end of the
/// file: nobody knows where it ends, and one failure says it as well as a thousand.
Result<std::size_t> InputReader::Impl::size_of_value() {
  JsonBounds bounds;
  for (std::size_t read = 0;;) {
    if (buffer[at] == '{') {
      const std::size_t end = bounds.end_in(std::string_view(buffer).substr(at + read));
      if (end != std::string_view::npos) return read + end;
    }
    read = buffer.size() - at;
    if (ended) return read;
    if (Result<void> filled = fill(); !filled) return filled.error();
  }
}

Result<std::optional<Record>> InputReader::Impl::next_value() {
  const Result<bool> found = find_value();
  if (!found) return found.error();
  if (!*found) return std::optional<Record>{};
  const Result<std::size_t> size = size_of_value();
  if (!size) return size.error();
  Record record{path, format, buffer.substr(at, *size), line};
  pass(at + *size);
  return std::optional<Record>{std::move(record)};
}

Result<std::optional<Record>> InputReader::Impl::whole_file() {
  if (line > 1) return std::optional<Record>{};
  while (!ended) {
    if (Result<void> filled = fill(); !filled) return filled.error();
    if (!may_be_binary && is_binary(buffer)) {
      return Error{ErrorCode::System, "this is binary data, not text", ""};
    }
    may_be_binary = true;
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
  impl->may_be_binary = format.has_value();
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
  return impl_->format == InputFormat::JsonLines ? impl_->next_json() : impl_->whole_file();
}

}  // namespace pressmark
