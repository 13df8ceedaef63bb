#include "searcher/render/text_page.h"

#include <algorithm>

namespace pressmark {

namespace {

/// Longer lines tire the eye, however wide the window is; shorter ones hold nothing.
constexpr std::size_t kWidest = 100;
constexpr std::size_t kNarrowest = 20;

}  // namespace

TextPage::TextPage(const TextStyle& style)
    : color_(style.color),
      hyperlinks_(style.hyperlinks),
      width_(style.width == 0 ? 0 : std::clamp(style.width, kNarrowest, kWidest)) {}

void TextPage::line(const StyledText& text) {
  out_ += text.to_string(color_);
  out_ += '\n';
}

void TextPage::block(const StyledText& head, const StyledText& text, const std::string& url) {
  const std::size_t indent = head.width();
  const std::size_t room = width_ == 0 ? 0 : std::max(width_ - std::min(indent, width_), kNarrowest / 2);
  bool first = true;
  for (const StyledText& piece : wrap(text, room)) {
    out_ += first ? head.to_string(color_) : std::string(indent, ' ');
    out_ += linked(piece.to_string(color_), url);
    out_ += '\n';
    first = false;
  }
}

std::string TextPage::linked(std::string text, const std::string& url) const {
  if (!hyperlinks_ || url.empty()) return text;
  return "\x1B]8;;" + url + "\x1B\\" + text + "\x1B]8;;\x1B\\";
}

StyledText spaces(std::size_t n) { return StyledText(std::string(n, ' ')); }

}  // namespace pressmark
