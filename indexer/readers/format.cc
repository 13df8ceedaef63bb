#include "indexer/readers/format.h"

#include <algorithm>
#include <array>
#include <string>

namespace pressmark {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

bool starts_with(std::string_view text, std::string_view prefix) { return text.substr(0, prefix.size()) == prefix; }

/// Control characters other than those that text editors, terminals and printers leave in text.
bool is_foreign_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte == 0x7F || (byte < 0x20 && (byte < 0x07 || byte > 0x0D) && byte != 0x1B);
}

}  // namespace

std::optional<InputFormat> format_of_name(const std::filesystem::path& path) {
  std::string extension = lower_ascii(path.extension().string());
  if (extension == ".gz") extension = lower_ascii(path.stem().extension().string());
  if (extension == ".html" || extension == ".htm" || extension == ".xhtml") return InputFormat::Html;
  if (extension == ".md" || extension == ".markdown") return InputFormat::Markdown;
  if (extension == ".jsonl" || extension == ".ndjson" || extension == ".json") return InputFormat::JsonLines;
  return std::nullopt;
}

InputFormat format_of_content(std::string_view beginning) {
  if (starts_with(beginning, "\xEF\xBB\xBF")) beginning.remove_prefix(3);
  const std::size_t first = beginning.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return InputFormat::Text;
  beginning.remove_prefix(first);
  if (beginning[0] == '{') {
    const std::size_t next = beginning.find_first_not_of(" \t\r\n", 1);
    if (next != std::string_view::npos && (beginning[next] == '"' || beginning[next] == '}'))
      return InputFormat::JsonLines;
  }
  if (starts_with(beginning, "---\n") || starts_with(beginning, "---\r\n")) return InputFormat::Markdown;
  const std::string head = lower_ascii(beginning.substr(0, 2048));
  constexpr std::array kMarks{"<!doctype html", "<html", "<head", "<body", "<meta ", "<script", "<article", "<title>"};
  const bool marked =
      std::any_of(kMarks.begin(), kMarks.end(), [&](const char* mark) { return head.find(mark) != std::string::npos; });
  return head[0] == '<' && marked ? InputFormat::Html : InputFormat::Text;
}

bool is_binary(std::string_view beginning) {
  constexpr std::size_t kLookedAt = std::size_t{64} * 1024;
  constexpr std::size_t kTolerated = 8;      // control characters in any text
  constexpr std::size_t kBytesForEach = 50;  // compressed data have one in nine
  if (starts_with(beginning, "\xFF\xFE") || starts_with(beginning, "\xFE\xFF")) return false;
  beginning = beginning.substr(0, kLookedAt);
  const auto controls = static_cast<std::size_t>(std::count_if(beginning.begin(), beginning.end(), is_foreign_control));
  return controls > kTolerated && controls * kBytesForEach > beginning.size();
}

}  // namespace pressmark
