#include "pressmark/indexer.h"

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

}  // namespace pressmark
