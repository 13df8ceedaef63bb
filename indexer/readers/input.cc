#include "indexer/readers/input.h"

#include <algorithm>
#include <string>
#include <utility>

#include "indexer/readers/byte_source.h"
#include "indexer/readers/format.h"
#include "indexer/readers/json_bounds.h"

namespace pressmark {
namespace {

/// Bytes that are read at once, and about those of a batch: handing a line to another thread takes longer than to tell
/// that it is known.
constexpr std::size_t kChunk = 1U << 16U;
constexpr std::size_t kLongestRead = 1U << 28U;

constexpr std::string_view kBlank = " \t\r\n\f\v";

/// How the values of a file of JSON stand in it.
enum class Layout { Unknown, Lines, Spread };

/// Cuts the bytes of the batch into the lines that are not blank. Takes the number of the first line and returns that
/// of the line behind the last.
std::size_t cut_lines(RecordBatch& batch, std::size_t line) {
  const std::string_view bytes = batch.bytes;
  for (std::size_t begin = 0; begin < bytes.size(); ++line) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    const std::string_view content = bytes.substr(begin, end - begin);
    if (content.find_first_not_of(kBlank) != std::string_view::npos) {
      batch.places.push_back({begin, content.size(), line});
    }
    begin = end + 1;
  }
  return line;
}

}  // namespace

Record RecordBatch::take(const Place& place) {
  if (places.size() > 1 || place.begin > 0) return record(place);
  Record lone{path, format, std::move(bytes), place.line};
  lone.bytes.resize(place.size);
  return lone;
}

struct InputReader::Impl {
  Impl(ByteSource bytes, std::string name) : source(std::move(bytes)), path(std::move(name)) {}

  ByteSource source;
  std::string path;
  InputFormat format = InputFormat::Text;
  std::string buffer;          // read and not yet handed out, from `at`
  std::size_t at = 0;          // first byte not handed out
  std::size_t line = 1;        // number of the line there
  bool ended = false;          // there is no more to read
  std::optional<Error> error;  // which is why
  bool may_be_binary = false;  // the caller has named the format: no doubt about it
  Layout layout = Layout::Unknown;

  void fill();
  void pass(std::size_t place);
  RecordBatch next_json();
  Layout layout_of_values();
  std::size_t end_of_lines() const;
  RecordBatch next_lines();
  bool find_value();
  std::size_t size_of_value();
  RecordBatch next_values();
  RecordBatch whole_file();
};

/// Reads on, first dropping what has been handed out. As much as there is already, if that is more than usual: then the
/// longest line is looked through few times.
void InputReader::Impl::fill() {
  buffer.erase(0, at);
  at = 0;
  const std::size_t size = std::clamp(buffer.size(), kChunk, kLongestRead);
  const Result<std::size_t> got = source.read(buffer, size);
  if (!got) error = got.error();
  ended = !got || *got < size;
}

/// Passes over the bytes up to `place`, and counts their lines.
void InputReader::Impl::pass(std::size_t place) {
  line += static_cast<std::size_t>(std::count(buffer.data() + at, buffer.data() + place, '\n'));
  at = place;
}

RecordBatch InputReader::Impl::next_json() {
  if (layout == Layout::Unknown) layout = layout_of_values();
  return layout == Layout::Lines ? next_lines() : next_values();
}

/// The first line tells how the file is laid out. Values that are spread over lines begin behind the bracket of the
/// array that holds them.
Layout InputReader::Impl::layout_of_values() {
  for (;;) {
    pass(std::min(buffer.find_first_not_of(kBlank, at), buffer.size()));
    const bool is_array = buffer.compare(at, 1, "[") == 0 || buffer.compare(at, 4, "\xEF\xBB\xBF[") == 0;
    if (ended || is_array || buffer.find('\n', at) != std::string::npos) break;
    fill();
  }
  const std::string_view first = std::string_view(buffer).substr(at, buffer.find('\n', at) - at);
  if (!spreads_over_lines(first)) return Layout::Lines;
  pass(buffer.find_first_of("[{", at));
  if (buffer[at] == '[') ++at;
  return Layout::Spread;
}

/// Behind the last line that ends within a chunk, or behind the first; npos where none has ended yet.
std::size_t InputReader::Impl::end_of_lines() const {
  std::size_t newline = buffer.rfind('\n', at + kChunk);
  if (newline == std::string::npos || newline < at) newline = buffer.find('\n', at);
  return newline == std::string::npos ? newline : newline + 1;
}

RecordBatch InputReader::Impl::next_lines() {
  RecordBatch batch{path, format, {}, {}};
  while (batch.places.empty() && !(ended && at == buffer.size())) {
    std::size_t end = end_of_lines();
    if (end == std::string::npos && !ended) {
      fill();
      continue;
    }
    if (end == std::string::npos && error) break;  // half a line
    end = std::min(end, buffer.size());
    if (at == 0 && end == buffer.size()) {
      batch.bytes = std::exchange(buffer, {});
    } else {
      batch.bytes.assign(buffer, at, end - at);
      at = end;
    }
    line = cut_lines(batch, line);
  }
  return batch;
}

/// Moves on to the next value of a file whose values are spread over lines; false at the end.
bool InputReader::Impl::find_value() {
  for (;;) {
    pass(std::min(buffer.find_first_not_of(" \t\r\n,]", at), buffer.size()));
    if (at < buffer.size()) return true;
    if (ended) return false;
    fill();
  }
}

/// The bytes of the value at hand: an object up to its closing bracket. What is no object goes on to the end of the
/// file: nobody knows where it ends, and one failure says it as well as a thousand. Nothing of what an error cuts off.
std::size_t InputReader::Impl::size_of_value() {
  JsonBounds bounds;
  for (std::size_t read = 0;;) {
    if (buffer[at] == '{') {
      const std::size_t end = bounds.end_in(std::string_view(buffer).substr(at + read));
      if (end != std::string_view::npos) return read + end;
    }
    read = buffer.size() - at;
    if (ended) return error ? 0 : read;
    fill();
  }
}

RecordBatch InputReader::Impl::next_values() {
  RecordBatch batch{path, format, {}, {}};
  while (batch.bytes.size() < kChunk && find_value()) {
    const std::size_t size = size_of_value();
    if (size == 0) break;
    batch.places.push_back({batch.bytes.size(), size, line});
    batch.bytes.append(buffer, at, size);
    pass(at + size);
  }
  return batch;
}

RecordBatch InputReader::Impl::whole_file() {
  RecordBatch batch{path, format, {}, {}};
  if (line > 1) return batch;
  line = 2;
  if (!ended) fill();
  if (!may_be_binary && is_binary(buffer)) error = Error{ErrorCode::System, "this is binary data, not text", ""};
  while (!ended && !error) fill();
  if (error) return batch;
  if (buffer.size() < kChunk) buffer.shrink_to_fit();  // many short files may wait for their turn
  batch.bytes = std::move(buffer);
  batch.places.push_back({0, batch.bytes.size(), 1});
  return batch;
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
    impl->fill();
    if (impl->error) return *impl->error;
    format = format_of_content(impl->buffer);
  }
  impl->format = *format;
  return InputReader(std::move(impl));
}

Result<RecordBatch> InputReader::next() {
  RecordBatch batch = impl_->format == InputFormat::JsonLines ? impl_->next_json() : impl_->whole_file();
  if (batch.places.empty() && impl_->error) return *impl_->error;
  return batch;
}

}  // namespace pressmark
