#include <algorithm>
#include <utility>

#include "common/unicode.h"
#include "indexer/readers/encoding.h"
#include "indexer/readers/pages.h"
#include "indexer/readers/text_lines.h"

namespace pressmark {
namespace {

/// Whether a character beyond ASCII may be white space or a control character; nearly all others are not.
bool may_be_space(char32_t c) {
  const bool dash_or_quote = c >= 0x2010 && c <= 0x2027;
  return !dash_or_quote && (c < 0xA1 || c == 0x1680 || (c >= 0x2000 && c <= 0x205F) || c == 0x3000);
}

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
    if (c.length == 1 || may_be_space(c.value)) return false;
    i = end + c.length;
  }
  return true;
}

/// Whether none of the characters beyond ASCII is malformed or white space.
bool has_plain_characters(std::string_view line) {
  for (std::size_t i = find_beyond_ascii(line); i < line.size();) {
    const CodePoint c = decode_utf8(line, i);
    if (c.length == 1 || may_be_space(c.value)) return false;
    i += c.length;
    if (i < line.size() && static_cast<unsigned char>(line[i]) < 0x80) i = find_beyond_ascii(line, i);
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
  const std::string_view text = page.texts.keep(decoded.text);
  page.blocks.reserve(std::min<std::size_t>(text.size() / 32, 10000));
  TextLines lines(text);
  bool blank = true;
  for (TextLines::Line found; lines.next(found);) {
    const std::string_view line = without_outer_space(text.substr(found.begin, found.end - found.begin));
    const bool tidy = found.spaced ? is_tidy(line) : found.ascii || has_plain_characters(line);
    const std::string_view folded = tidy ? line : page.texts.keep(fold_white_space(repair_utf8(line)));
    if (folded.empty()) {
      blank = true;
      continue;
    }
    Block& block = page.blocks.emplace_back();
    const auto first = static_cast<std::size_t>(line.data() - text.data());
    block.text = folded;
    block.span = {first, first + line.size()};
    block.blank_before = blank;
    blank = false;
  }
  return page;
}

}  // namespace pressmark
