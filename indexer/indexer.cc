#include "pressmark/indexer.h"

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

void extract_file(const std::filesystem::path& path, std::optional<InputFormat> format,
                  const std::function<void(const Article&)>& sink, std::vector<InputFailure>& failures) {
  Result<InputReader> reader = InputReader::open(path, format);
  if (!reader) {
    failures.push_back({path.string(), 0, reader.error().message});
    return;
  }
  for (;;) {
    Result<std::optional<Record>> record = reader->next();
    if (!record) failures.push_back({path.string(), 0, record.error().message});
    if (!record || !*record) return;
    Extraction extraction = extract_articles(**record);
    if (!extraction.failure.empty()) {
      const bool whole_file = (*record)->format != InputFormat::JsonLines;
      failures.push_back({path.string(), whole_file ? 0 : (*record)->line, extraction.failure});
    }
    complete_ids(extraction.articles, **record);
    for (Article& article : extraction.articles) {
      attribute_speakers(article);
      sink(article);
    }
  }
}

}  // namespace

Result<std::vector<InputFailure>> extract(const InputOptions& input, const std::function<void(const Article&)>& sink) {
  Result<InputFiles> found = find_input_files(input.paths);
  if (!found) return found.error();
  std::vector<InputFailure> failures = std::move(found->failures);
  for (const std::filesystem::path& path : found->files) extract_file(path, input.format, sink, failures);
  return failures;
}

}  // namespace pressmark
