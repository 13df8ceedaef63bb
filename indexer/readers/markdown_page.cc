#include <algorithm>
#include <cctype>
#include <utility>

#include "common/unicode.h"
#include "indexer/readers/encoding.h"
#include "indexer/readers/pages.h"

namespace pressmark {
namespace {

using Field = Statement::Field;

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin);
}

std::string_view unquote(std::string_view text) {
  text = trim(text);
  const bool quoted = text.size() >= 2 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front();
  return quoted ? text.substr(1, text.size() - 2) : text;
}

/// The field that a key of the front matter states; keys of other meaning give nothing.
bool field_of(std::string_view key, Field& field) {
  static constexpr std::pair<std::string_view, Field> kKeys[] = {{"title", Field::Title},
                                                                 {"author", Field::Author},
                                                                 {"authors", Field::Author},
                                                                 {"by", Field::Author},
                                                                 {"date", Field::Published},
                                                                 {"published", Field::Published},
                                                                 {"source", Field::Source},
                                                                 {"publication", Field::Source},
                                                                 {"publisher", Field::Source},
                                                                 {"site", Field::Source},
                                                                 {"url", Field::Url},
                                                                 {"link", Field::Url},
                                                                 {"language", Field::Language},
                                                                 {"lang", Field::Language},
                                                                 {"agency", Field::Agency},
                                                                 {"modified", Field::Modified},
                                                                 {"updated", Field::Modified},
                                                                 {"description", Field::Description},
                                                                 {"summary", Field::Description}};
  const std::string folded = fold(trim(key));
  const auto* const found =
      std::find_if(std::begin(kKeys), std::end(kKeys), [&](const auto& entry) { return entry.first == folded; });
  if (found == std::end(kKeys)) return false;
  field = found->second;
  return true;
}

void state(Page& page, Field field, std::string_view value) {
  std::string text = fold_white_space(repair_utf8(unquote(value)));
  if (!text.empty() && text != "null" && text != "~")
    page.statements.push_back({field, Statement::Origin::Record, std::move(text)});
}

/// "a, b" of "[a, b]", with quotes heeded.
void state_list(Page& page, Field field, std::string_view list) {
  std::size_t begin = 0;
  char quote = 0;
  for (std::size_t i = 0; i <= list.size(); ++i) {
    const char c = i < list.size() ? list[i] : ',';
    if (quote != 0 && i < list.size()) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == ',') {
      state(page, field, list.substr(begin, i - begin));
      begin = i + 1;
    }
  }
}

struct Line {
  std::string_view text;
  TextSpan span;
};

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    lines.push_back({line, {begin, begin + line.size()}});
    begin = end + 1;
  }
  return lines;
}

/// Reads YAML's simple forms between --- lines: `key: value`, `key: [a, b]`, and a list of `- item` lines below a key.
/// Returns the number of lines it took; 0 where there is no front matter.
std::size_t read_front_matter(const std::vector<Line>& lines, Page& page) {
  if (lines.empty() || trim(lines[0].text) != "---") return 0;
  std::size_t end = 1;
  while (end < lines.size() && trim(lines[end].text) != "---" && trim(lines[end].text) != "...") ++end;
  if (end == lines.size()) return 0;
  Field field = Field::Title;
  bool known = false;
  for (std::size_t i = 1; i < end; ++i) {
    const std::string_view line = lines[i].text;
    const std::string_view content = trim(line);
    if (content.substr(0, 2) == "- " && known) {
      state(page, field, content.substr(2));
      continue;
    }
    const std::size_t colon = content.find(':');
    if (colon == std::string_view::npos || line.empty() || line[0] == ' ') continue;
    known = field_of(content.substr(0, colon), field);
    const std::string_view value = trim(content.substr(colon + 1));
    if (!known || value.empty()) continue;
    if (value.front() == '[' && value.back() == ']') {
      state_list(page, field, value.substr(1, value.size() - 2));
    } else {
      state(page, field, value);
    }
  }
  return end + 1;
}

bool is_emphasis(char c) { return c == '*' || c == '_' || c == '`' || c == '~'; }

/// Bytes of "](address)" at the start of a text; 0 where it is not closed near by.
std::size_t link_end(std::string_view text) {
  if (text.substr(0, 2) != "](") return 0;
  const std::size_t close = text.substr(0, 2048).find(')');
  return close == std::string_view::npos ? 0 : close + 1;
}

/// Whether "[words](address)" begins here.
bool is_link(std::string_view text) {
  const std::size_t middle = text.substr(0, 512).find("](");
  return middle != std::string_view::npos && link_end(text.substr(middle)) > 0;
}

/// The text of inline mark-up: links and images give their text, emphasis its content, "\*" the character. Where a mark
/// is not closed, or stands inside a word ("snake_case"), it is text.
std::string inline_text(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\\' && i + 1 < text.size() && std::ispunct(static_cast<unsigned char>(text[i + 1])) != 0) {
      out += text[++i];
    } else if (text.substr(i, 2) == "![" || (c == '[' && is_link(text.substr(i, 2560)))) {
      continue;
    } else if (c == ']' && link_end(text.substr(i)) > 0) {
      i += link_end(text.substr(i)) - 1;
    } else if (is_emphasis(c)) {
      const bool left = i > 0 && std::isalnum(static_cast<unsigned char>(text[i - 1])) != 0;
      const bool right = i + 1 < text.size() && std::isalnum(static_cast<unsigned char>(text[i + 1])) != 0;
      const bool spaced = (i == 0 || text[i - 1] == ' ') && (i + 1 == text.size() || text[i + 1] == ' ');
      if ((left && right && c != '*') || spaced || c == '~') out += c;
    } else {
      out += c;
    }
  }
  return fold_white_space(repair_utf8(out));
}

std::size_t heading_level(std::string_view line) {
  const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
  return level >= 1 && level <= 6 && level < line.size() && line[level] == ' ' ? level : 0;
}

/// Bytes of "- ", "* ", "12. " at the start of a line; 0 where it is no list item.
std::size_t bullet_length(std::string_view line) {
  if (line.size() > 2 && (line[0] == '-' || line[0] == '*' || line[0] == '+') && line[1] == ' ') return 2;
  std::size_t digits = 0;
  while (digits < line.size() && line[digits] >= '0' && line[digits] <= '9') ++digits;
  if (digits == 0 || digits > 3) return 0;
  return line.size() > digits + 2 && (line[digits] == '.' || line[digits] == ')') && line[digits + 1] == ' '
             ? digits + 2
             : 0;
}

bool is_rule(std::string_view line) {
  return line.size() >= 3 && (line[0] == '-' || line[0] == '*' || line[0] == '_' || line[0] == '=') &&
         line.find_first_not_of(std::string{line[0], ' '}) == std::string_view::npos;
}

class BlockBuilder {
 public:
  explicit BlockBuilder(Page& page) : page_(page) {}

  void add(const Line& line) {
    const std::string_view text = trim(line.text);
    const auto indent = static_cast<std::size_t>(text.empty() ? 0 : text.data() - line.text.data());
    if (text.empty()) return flush();
    if (is_rule(text)) {
      if (!joined_.empty() && (text[0] == '=' || text[0] == '-')) heading_ = text[0] == '=' ? 1 : 2;
      return flush();
    }
    if (text.substr(0, 4) == "<!--" || (text.front() == '<' && text.back() == '>')) return flush();
    if (const std::size_t level = heading_level(text); level > 0) {
      flush();
      heading_ = static_cast<std::uint8_t>(level);
      append(text.substr(level), line.span, indent);
      return flush();
    }
    if (const std::size_t bullet = bullet_length(text); bullet > 0) {
      flush();
      zones_ = static_cast<std::uint32_t>(Zone::List);
      return append(text.substr(bullet), line.span, indent);
    }
    if (text.front() == '>') {
      if (zones_ != static_cast<std::uint32_t>(Zone::Quote)) flush();
      zones_ = static_cast<std::uint32_t>(Zone::Quote);
      if (text.size() == 1) return flush();
      return append(text.substr(1), line.span, indent);
    }
    if (text.substr(0, 2) == "![") zones_ |= static_cast<std::uint32_t>(Zone::Caption);
    append(text, line.span, indent);
  }

  void flush() {
    if (const std::string text = inline_text(joined_); !text.empty()) {
      Block& block = page_.blocks.emplace_back();
      block.text = page_.texts.keep(text);
      block.span = span_;
      block.blank_before = true;
      block.heading = heading_;
      block.zones = zones_;
    }
    joined_.clear();
    heading_ = 0;
    zones_ = 0;
  }

 private:
  void append(std::string_view text, TextSpan line, std::size_t indent) {
    if (joined_.empty()) span_.begin = line.begin + indent;
    if (!joined_.empty()) joined_ += ' ';
    joined_ += text;
    span_.end = line.end;
  }

  Page& page_;
  std::string joined_;
  TextSpan span_;
  std::uint8_t heading_ = 0;
  std::uint32_t zones_ = 0;
};

}  // namespace

Page read_markdown_page(std::string bytes) {
  Page page;
  page.marked_up = true;
  const DecodedText decoded = decode_text(std::move(bytes));
  page.exact_spans = !decoded.converted;
  const std::vector<Line> lines = lines_of(decoded.text);
  BlockBuilder builder(page);
  for (std::size_t i = read_front_matter(lines, page); i < lines.size(); ++i) builder.add(lines[i]);
  builder.flush();
  return page;
}

}  // namespace pressmark
