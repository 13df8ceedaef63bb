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

}  // namespace

Page read_text_page(std::string bytes) {
  Page page;
  const DecodedText decoded = decode_text(std::move(bytes));
  page.exact_spans = !decoded.converted;
  const std::string_view text = decoded.text;
  page.blocks.reserve(std::min<std::size_t>(text.size() / 64, 10000));
  LineEnds ends(text);
  bool blank = true;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = ends.next(begin);
    const std::string_view line = text.substr(begin, end - begin);
    std::string folded = is_tidy_ascii(line) ? std::string(line) : fold_white_space(repair_utf8(line));
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
