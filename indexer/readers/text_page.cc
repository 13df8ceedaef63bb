#include <utility>

#include "common/unicode.h"
#include "indexer/readers/encoding.h"
#include "indexer/readers/pages.h"

namespace pressmark {
namespace {

/// Whether a line stays as it is: printable ASCII, single spaces, none at the ends.
bool is_tidy(std::string_view line) {
  if (line.empty() || line.front() == ' ' || line.back() == ' ') return false;
  bool space = false;
  for (const char c : line) {
    if (c < ' ' || c > '~' || (space && c == ' ')) return false;
    space = c == ' ';
  }
  return true;
}

}  // namespace

Page read_text_page(std::string bytes) {
  Page page;
  const DecodedText decoded = decode_text(std::move(bytes));
  page.exact_spans = !decoded.converted;
  const std::string_view text = decoded.text;
  bool blank = true;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    while (end < text.size() && text[end] != '\n' && text[end] != '\r') ++end;
    const std::string_view line = text.substr(begin, end - begin);
    std::string folded = is_tidy(line) ? std::string(line) : fold_white_space(repair_utf8(line));
    if (folded.empty()) {
      blank = true;
    } else {
      const std::size_t first = line.find_first_not_of(" \t\f\v");
      const std::size_t last = line.find_last_not_of(" \t\f\v");
      Block block;
      block.text = std::move(folded);
      block.span = {begin + first, begin + last + 1};
      block.blank_before = blank;
      page.blocks.push_back(std::move(block));
      blank = false;
    }
    begin = end + (text.substr(end, 2) == "\r\n" ? 2U : 1U);
  }
  return page;
}

}  // namespace pressmark
