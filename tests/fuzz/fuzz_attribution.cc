// The laws of attribution on any bytes: quotes lie inside their paragraph, and whoever speaks is one of the people.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "common/unicode.h"
#include "indexer/attribution/attribute.h"

namespace {

using pressmark::Article;
using pressmark::Paragraph;
using pressmark::Quote;

void require(bool law) {
  if (!law) std::abort();
}

// A line is a paragraph; one that begins with '=' came with a speaker.
Article article_of(const std::string& bytes) {
  Article article;
  std::size_t at = 0;
  while (at < bytes.size()) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    Paragraph paragraph;
    paragraph.text = bytes.substr(at, end - at);
    if (!paragraph.text.empty() && paragraph.text[0] == '=') paragraph.speakers = {"Given Name"};
    if (!paragraph.text.empty()) article.paragraphs.push_back(paragraph);
    at = end + 1;
  }
  return article;
}

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

void check(const Article& article, const Paragraph& paragraph) {
  std::size_t begin = 0;
  for (const Quote& quote : paragraph.quotes) {
    require(quote.span.begin >= begin && quote.span.begin < quote.span.end && quote.span.end <= paragraph.text.size());
    require(pressmark::floor_boundary(paragraph.text, quote.span.begin) == quote.span.begin);
    require(pressmark::floor_boundary(paragraph.text, quote.span.end) == quote.span.end);
    require(!quote.speaker || contains(paragraph.speakers, *quote.speaker));
    begin = quote.span.begin;
  }
  for (const std::string& speaker : paragraph.speakers) {
    require(!speaker.empty() && std::count(paragraph.speakers.begin(), paragraph.speakers.end(), speaker) == 1);
    require(std::any_of(article.people.begin(), article.people.end(),
                        [&](const pressmark::Person& person) { return person.name == speaker; }));
  }
  if (paragraph.text[0] == '=') require(paragraph.speakers == std::vector<std::string>{"Given Name"});
}

}  // namespace

// Longer inputs only repeat what shorter ones find, slowly.
constexpr std::size_t kMaxSize = 8192;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > kMaxSize) return 0;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  Article malformed = article_of(bytes);
  attribute_speakers(malformed);  // must not crash; readers repair what they pass on

  Article article = article_of(pressmark::repair_utf8(bytes));
  attribute_speakers(article);
  for (const Paragraph& paragraph : article.paragraphs) check(article, paragraph);
  return 0;
}
