#include "pressmark/indexer.h"

#include <algorithm>
#include <utility>

#include "indexer/attribution/attribute.h"
#include "indexer/extraction/extract.h"
#include "indexer/readers/article_id.h"
#include "indexer/readers/input.h"
#include "indexer/readers/walk.h"

namespace pressmark {

const char* to_string(InputFormat format) {
  switch (format) {
    case InputFormat::Text:
      return "text";
    case InputFormat::Markdown:
      return "markdown";
    case InputFormat::Html:
      return "html";
    case InputFormat::JsonLines:
      return "jsonl";
  }
  return "text";
}

std::optional<InputFormat> input_format(const std::string& name) {
  for (InputFormat f : {InputFormat::Text, InputFormat::Markdown, InputFormat::Html, InputFormat::JsonLines}) {
    if (name == to_string(f)) return f;
  }
  return std::nullopt;
}

namespace {

/// Hands the records of a file to `use`, which returns why one could not be used, or an empty text.
void read_file(const std::filesystem::path& path, std::optional<InputFormat> format,
               const std::function<std::string(const Record&)>& use, std::vector<InputFailure>& failures) {
  Result<InputReader> reader = InputReader::open(path, format);
  if (!reader) {
    failures.push_back({path.string(), 0, reader.error().message});
    return;
  }
  for (;;) {
    Result<RecordBatch> batch = reader->next();
    if (!batch) failures.push_back({path.string(), 0, batch.error().message});
    if (!batch || batch->places.empty()) return;
    for (const RecordBatch::Place& place : batch->places) {
      std::string failure = use(batch->take(place));
      if (failure.empty()) continue;
      failures.push_back({path.string(), batch->format == InputFormat::JsonLines ? place.line : 0, std::move(failure)});
    }
  }
}

Result<std::vector<InputFailure>> read_files(const InputOptions& input,
                                             const std::function<std::string(const Record&)>& use) {
  Result<InputFiles> found = find_input_files(input.paths);
  if (!found) return found.error();
  std::vector<InputFailure> failures = std::move(found->failures);
  for (const std::filesystem::path& path : found->files) read_file(path, input.format, use, failures);
  return failures;
}

}  // namespace

Result<std::vector<InputFailure>> extract(const InputOptions& input, const std::function<void(const Article&)>& sink) {
  return read_files(input, [&](const Record& record) {
    Extraction extraction = extract_articles(record);
    complete_ids(extraction.articles, record);
    for (Article& article : extraction.articles) {
      attribute_speakers(article);
      sink(article);
    }
    return extraction.failure;
  });
}

Result<std::vector<InputFailure>> explain_extraction(const InputOptions& input,
                                                     const std::function<void(const std::string&)>& sink) {
  // What comes on standard input can be read once only, and its records are taken as they are.
  InputOptions files = input;
  files.paths.erase(std::remove(files.paths.begin(), files.paths.end(), "-"), files.paths.end());
  if (files.paths.empty()) return std::vector<InputFailure>{};
  return read_files(files, [&](const Record& record) {
    sink(explain_lines(record));
    return std::string{};
  });
}

}  // namespace pressmark
