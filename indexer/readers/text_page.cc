#include <algorithm>
#include <utility>

#include "common/unicode.h"
#include "indexer/readers/encoding.h"
#include "indexer/readers/pages.h"

namespace pressmark {
namespace {

/// Where each line ends; looks at every byte once, many at a time.
class LineEnds {
 public:
  explicit LineEnds(std::string_view text) : text_(text), feed_(find('\n', 0)), carriage_(find('\r', 0)) {}
  std::size_t next(std::size_t from) {
    if (feed_ < from) feed_ = find('\n', from);
    if (carriage_ < from) carriage_ = find('\r', from);
    return std::min(feed_, carriage_);
  }

 private:
  std::size_t find(char mark, std::size_t from) const { return std::min(text_.find(mark, from), text_.size()); }

  std::string_view text_;
  std::size_t feed_;
  std::size_t carriage_;
};

/// Whether the line is what repair_utf8 and fold_white_space leave as it is: well formed, without control characters,
/// single spaces alone between words.
bool is_tidy(std::string_view line) {
  if (line.empty() || line.front() == ' ' || line.back() == ' ') return false;
  for (std::size_t i = 0; i < line.size();) {
    const std::size_t end = find_beyond_ascii(line, i);
    // The letters about a character beyond ASCII stand for it, so that a space may stand beside it.
    const std::size_t begin = line[i] == ' ' ? i + 1 : i;
    const std::size_t last = end > begin && line[end - 1] == ' ' ? end - 1 : end;
    if (last > begin && !is_tidy_ascii(line.substr(begin, last - begin))) return false;
    if (last <= begin && end > i + 1) return false;
    if (end == line.size()) return true;
    const CodePoint c = decode_utf8(line, end);
    const bool dash_or_quote = c.value >= 0x2010 && c.value <= 0x2027;
    const bool may_be_space =
        c.value < 0xA1 || c.value == 0x1680 || (c.value >= 0x2000 && c.value <= 0x205F) || c.value == 0x3000;
    if (c.length == 1 || (may_be_space && !dash_or_quote)) return false;
    i = end + c.length;
  }
  return true;
}

std::string_view without_outer_space(std::string_view line) {
  const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\f' || c == '\v'; };
  while (!line.empty() && is_space(line.front())) line.remove_prefix(1);
  while (!line.empty() && is_space(line.back())) line.remove_suffix(1);
  return line;
}

}  // namespace

Page read_text_page(std::string bytes) {
  Page page;
  const DecodedText decoded = decode_text(std::move(bytes));
  page.exact_spans = !decoded.converted;
  const std::string_view text = decoded.text;
  page.blocks.reserve(std::min<std::size_t>(text.size() / 32, 10000));
  LineEnds ends(text);
  bool blank = true;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = ends.next(begin);
    const std::string_view line = without_outer_space(text.substr(begin, end - begin));
    std::string folded = is_tidy(line) ? std::string(line) : fold_white_space(repair_utf8(line));
    if (folded.empty()) {
      blank = true;
    } else {
      Block& block = page.blocks.emplace_back();
      const auto first = static_cast<std::size_t>(line.data() - text.data());
      block.text = std::move(folded);
      block.span = {first, first + line.size()};
      block.blank_before = blank;
      blank = false;
    }
    begin = end + (text.substr(end, 2) == "\r\n" ? 2U : 1U);
  }
  return page;
}

}  // namespace pressmark
