#include "searcher/render/styled_text.h"

#include <algorithm>

#include "common/unicode.h"
#include "searcher/render/display_text.h"

namespace pressmark {

namespace {

/// SGR parameters. The sixteen basic colours, so that the reader's own palette holds on light and dark ground.
const char* sgr(Role role) {
  switch (role) {
    case Role::Plain:
      return "";
    case Role::Faint:
      return "2";
    case Role::Strong:
    case Role::Title:
      return "1";
    case Role::Match:
      return "1;31";
    case Role::Source:
    case Role::Bar:
      return "36";
    case Role::Speaker:
      return "1;35";
    case Role::Note:
      return "33";
  }
  return "";
}

/// Bytes of the characters that fit in `width` columns from `begin`; at least one character.
std::size_t fitting(std::string_view text, std::size_t begin, std::size_t end, std::size_t width) {
  std::size_t at = begin;
  std::size_t used = 0;
  while (at < end) {
    const CodePoint c = decode_utf8(text, at);
    const std::size_t columns = code_point_width(c.value);
    if (used + columns > width && at > begin) break;
    used += columns;
    at += c.length;
  }
  return at;
}

}  // namespace

void StyledText::append(std::string_view text, Role role) { append_clean(display_text(text), role); }

void StyledText::append_clean(std::string_view text, Role role) {
  if (text.empty()) return;
  text_ += text;
  if (!runs_.empty() && runs_.back().role == role) {
    runs_.back().end = text_.size();
  } else {
    runs_.push_back({text_.size(), role});
  }
}

void StyledText::append_marked(std::string_view text, const std::vector<TextSpan>& matches, Role role) {
  std::size_t at = 0;
  for (const TextSpan span : matches) {
    if (span.begin < at || span.begin >= span.end || span.end > text.size()) continue;
    append(text.substr(at, span.begin - at), role);
    append(text.substr(span.begin, span.size()), Role::Match);
    at = span.end;
  }
  append(text.substr(at), role);
}

void StyledText::append(const StyledText& other) {
  std::size_t at = 0;
  for (const Run& run : other.runs_) {
    append_clean(std::string_view(other.text_).substr(at, run.end - at), run.role);
    at = run.end;
  }
}

std::size_t StyledText::width() const { return display_width(text_); }

StyledText StyledText::slice(TextSpan span) const {
  while (span.begin < span.end && text_[span.begin] == ' ') ++span.begin;
  while (span.begin < span.end && text_[span.end - 1] == ' ') --span.end;
  StyledText out;
  std::size_t at = 0;
  for (const Run& run : runs_) {
    const std::size_t begin = std::max(at, span.begin);
    const std::size_t end = std::min(run.end, span.end);
    if (begin < end) out.append_clean(std::string_view(text_).substr(begin, end - begin), run.role);
    at = run.end;
  }
  return out;
}

void StyledText::drop_trailing_spaces() {
  while (!text_.empty() && text_.back() == ' ') {
    text_.pop_back();
    runs_.back().end = text_.size();
    if (text_.empty() || (runs_.size() > 1 && runs_[runs_.size() - 2].end == text_.size())) runs_.pop_back();
  }
}

std::string StyledText::to_string(bool color) const {
  if (!color) return text_;
  std::string out;
  std::size_t at = 0;
  for (const Run& run : runs_) {
    const std::string_view piece = std::string_view(text_).substr(at, run.end - at);
    const std::string_view code = sgr(run.role);
    if (code.empty()) {
      out += piece;
    } else {
      out += "\x1B[";
      out += code;
      out += 'm';
      out += piece;
      out += "\x1B[0m";
    }
    at = run.end;
  }
  // First-strong isolate … pop: a terminal that reorders text does so inside this piece only.
  return has_right_to_left(text_) ? "\xE2\x81\xA8" + out + "\xE2\x81\xA9" : out;
}

std::vector<StyledText> wrap(const StyledText& text, std::size_t width) {
  if (width == 0 || text.width() <= width) return {text};
  const std::string& bytes = text.text();
  std::vector<std::size_t> stops = line_breaks(bytes);
  stops.push_back(bytes.size());

  std::vector<StyledText> lines;
  std::size_t begin = 0;  // of the line
  std::size_t end = 0;    // of what is known to fit in it
  std::size_t used = 0;   // columns up to `end`, white space at the end included
  for (std::size_t i = 0; i < stops.size();) {
    const std::string_view word = std::string_view(bytes).substr(end, stops[i] - end);
    const std::size_t last = word.find_last_not_of(' ');
    const std::size_t columns = display_width(word.substr(0, last == std::string_view::npos ? 0 : last + 1));
    if (used + columns <= width) {
      used += display_width(word);
      end = stops[i++];
    } else if (end > begin) {
      lines.push_back(text.slice({begin, end}));
      begin = end;
      used = 0;
    } else {
      end = fitting(bytes, begin, stops[i], width);
      lines.push_back(text.slice({begin, end}));
      begin = end;
      used = 0;
    }
  }
  if (begin < bytes.size()) lines.push_back(text.slice({begin, bytes.size()}));
  return lines;
}

StyledText shortened(const StyledText& text, std::size_t width) {
  if (text.width() <= width) return text;
  StyledText out = text.slice({0, fitting(text.text(), 0, text.text().size(), width > 1 ? width - 1 : 1)});
  out.append("…", Role::Faint);
  return out;
}

}  // namespace pressmark
