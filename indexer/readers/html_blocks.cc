#include "indexer/readers/html_blocks.h"

#include <algorithm>
#include <utility>

#include "common/unicode.h"

namespace pressmark {

void BlockBuilder::text(std::string_view text, std::string_view original, const HtmlContext& context) {
  const std::size_t first = text.find_first_not_of(" \t\r\n\f");
  if (first != std::string_view::npos) {
    if (empty_) {
      context_ = context;
      begin_ = original;
    }
    // A block inside several zones is in those that all its text is in: a link in a paragraph does not make it a
    // menu.
    zones_ = empty_ ? context.zones : zones_ & context.zones;
    empty_ = false;
    end_ = original;
    const std::size_t weight = text.size();
    all_ += weight;
    if (context.link) links_ += weight;
    if (context.emphasis) emphasised_ += weight;
  }
  buffer_ += text;
}

void BlockBuilder::edge(bool paragraph) {
  if (!empty_) flush();
  buffer_.clear();
  blank_ = blank_ || paragraph;
}

void BlockBuilder::flush() {
  if (const std::string folded = fold_white_space(repair_utf8(buffer_)); !folded.empty()) {
    Block block;
    block.text = page_.texts.keep(folded);
    const char* const start = trimmed_.html.data();
    const std::size_t skipped = begin_.find_first_not_of(" \t\r\n\f");
    const std::size_t last = end_.find_last_not_of(" \t\r\n\f");
    block.span.begin = trimmed_.original(static_cast<std::size_t>(begin_.data() - start) +
                                         (skipped == std::string_view::npos ? 0 : skipped));
    block.span.end =
        trimmed_.original(static_cast<std::size_t>(end_.data() - start) + (last == std::string_view::npos ? 0 : last)) +
        1;
    block.span.end = std::max(block.span.end, block.span.begin + 1);
    block.blank_before = blank_;
    block.heading = context_.heading;
    block.depth = context_.depth;
    block.parent = context_.parent;
    block.link_density = static_cast<float>(links_) / static_cast<float>(all_);
    block.zones = zones_;
    if (emphasised_ * 10 >= all_ * 9) block.zones |= static_cast<std::uint32_t>(Zone::Emphasis);
    page_.blocks.push_back(block);
  }
  empty_ = true;
  blank_ = false;
  links_ = emphasised_ = all_ = 0;
}

}  // namespace pressmark
