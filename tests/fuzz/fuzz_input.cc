// Reads bytes as a file of JSON and checks that nothing of it is lost between the records: in their order, with their
// lines, and only blanks and the marks of an array between them. The first byte says how often the rest is repeated, so
// that short inputs reach over the ends of what is read at once.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "indexer/readers/input.h"
#include "tests/support/temp_folder.h"

namespace pressmark {
namespace {

constexpr std::size_t kLongest = 200'000;
constexpr std::string_view kBetween = " \t\r\n\f\v,[]";

void check(bool holds) {
  if (!holds) std::abort();
}

std::string content_of(std::string_view bytes) {
  std::string content(bytes.substr(1));
  const std::string piece = content;
  for (unsigned i = 0; i < static_cast<unsigned char>(bytes[0]) && content.size() + piece.size() < kLongest; ++i) {
    content += piece;
  }
  return content;
}

/// How far the records have shown the content.
struct Seen {
  std::size_t bytes = 0;
  std::size_t line = 1;
};

void check_between(std::string_view between) { check(between.find_first_not_of(kBetween) == std::string_view::npos); }

void check_batch(const RecordBatch& batch, std::string_view content, Seen& seen) {
  for (const RecordBatch::Place& place : batch.places) {
    const std::string_view record = batch.bytes_of(place);
    check(record.size() == place.size && !record.empty() && place.line >= seen.line);
    std::size_t line_begin = seen.bytes;
    for (; seen.line < place.line; ++seen.line) {
      line_begin = content.find('\n', line_begin) + 1;
      check(line_begin > 0);
    }
    const std::size_t begin = content.find(record, line_begin);
    check(begin != std::string_view::npos);
    check(content.substr(line_begin, begin - line_begin).find('\n') == std::string_view::npos);
    check_between(content.substr(seen.bytes, begin - seen.bytes));
    seen.line += static_cast<std::size_t>(std::count(record.begin(), record.end(), '\n'));
    seen.bytes = begin + record.size();
  }
}

void read(const std::string& content) {
  static const TempFolder folder;
  Result<InputReader> reader = InputReader::open(folder.write("fuzz.json", content));
  check(static_cast<bool>(reader));
  // What is compressed is not what is read; the mark of UTF-8 is read with a line and passed over before an array.
  const bool plain = content.substr(0, 2) != "\x1F\x8B" && content.find("\xEF\xBB\xBF") == std::string::npos;
  Seen seen;
  for (;;) {
    const Result<RecordBatch> batch = reader->next();
    check(batch || !plain);
    if (!batch || batch->places.empty()) break;
    if (plain) check_batch(*batch, content, seen);
  }
  if (plain) check_between(std::string_view(content).substr(seen.bytes));
}

}  // namespace
}  // namespace pressmark

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 0) pressmark::read(pressmark::content_of(std::string(data, data + size)));
  return 0;
}
