#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/readers/html_trim.h"
#include "indexer/readers/page.h"

namespace pressmark {

/// What an element hands down to the text in it.
struct HtmlContext {
  std::uint32_t zones = 0;
  std::uint8_t heading = 0;
  std::uint32_t parent = 0;  ///< number of the innermost block element, the paragraph itself excepted
  std::uint8_t depth = 0;
  bool link = false;
  bool emphasis = false;
};

/// Builds the blocks of a page out of runs of text.
class BlockBuilder {
 public:
  BlockBuilder(Page& page, const TrimmedHtml& trimmed) : page_(page), trimmed_(trimmed) {}

  /// `original` is where the text stands in the trimmed HTML.
  void text(std::string_view text, std::string_view original, const HtmlContext& context);

  /// A block element begins or ends here.
  void edge(bool paragraph);

 private:
  void flush();

  Page& page_;
  const TrimmedHtml& trimmed_;
  std::string buffer_;
  std::string_view begin_;  // source of the first text
  std::string_view end_;    // source of the last
  HtmlContext context_;
  std::uint32_t zones_ = 0;
  std::size_t all_ = 0;
  std::size_t links_ = 0;
  std::size_t emphasised_ = 0;
  bool empty_ = true;
  bool blank_ = true;
};

}  // namespace pressmark
