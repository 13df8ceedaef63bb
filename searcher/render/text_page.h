#pragma once

#include <cstddef>
#include <string>

#include "pressmark/render.h"
#include "searcher/render/styled_text.h"

namespace pressmark {

/// Lines being written in a style.
class TextPage {
 public:
  explicit TextPage(const TextStyle& style);

  /// One line as it is.
  void line(const StyledText& text = {});
  /// `text` wrapped: `head` before its first line, as many spaces before the others; linked to `url` if there is one.
  void block(const StyledText& head, const StyledText& text, const std::string& url = "");

  std::string take() { return std::move(out_); }

 private:
  std::string linked(std::string text, const std::string& url) const;

  bool color_;
  bool hyperlinks_;
  std::size_t width_;  ///< 0: lines are not broken
  std::string out_;
};

StyledText spaces(std::size_t n);

}  // namespace pressmark
