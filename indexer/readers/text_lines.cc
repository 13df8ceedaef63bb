#include "indexer/readers/text_lines.h"

#include <bit>

#include "common/byte_masks.h"

namespace pressmark {
namespace {

struct LineMasks {
  std::uint64_t feeds;
  std::uint64_t spaces;
  std::uint64_t controls;  // with feeds and returns
  std::uint64_t returns;
  std::uint64_t beyond;

  template <class Bytes>
  explicit LineMasks(const Bytes& bytes)
      : feeds(bytes.equal_to('\n')),
        spaces(bytes.equal_to(' ')),
        controls(bytes.between('\0', '\x1F') | bytes.equal_to('\x7F')),
        returns(controls == feeds ? 0 : bytes.equal_to('\r')),
        beyond(bytes.beyond_ascii()) {}
};

}  // namespace

void TextLines::look() {
  if (at_ >= text_.size()) return;
  const LineMasks is = byte_masks::look_at(text_, at_, [](const auto& bytes) { return LineMasks(bytes); });
  const std::uint64_t after_return = is.returns << 1U | (after_return_ ? 1U : 0U);
  const std::uint64_t after_space = is.spaces << 1U | (after_space_ ? 1U : 0U);
  const std::uint64_t inside = byte_masks::first_bits(text_.size() - at_);
  ends_ = is.returns | (is.feeds & ~after_return);
  spacing_ = ((is.controls & ~is.feeds & ~is.returns) | (is.spaces & after_space)) & inside;
  beyond_ = is.beyond;
  after_return_ = is.returns >> (byte_masks::kCount - 1) != 0;
  after_space_ = is.spaces >> (byte_masks::kCount - 1) != 0;
}

/// Takes the lowest bits: they belong to the line.
void TextLines::consume(std::uint64_t bits, Line& line) {
  line.spaced = line.spaced || (spacing_ & bits) != 0;
  line.ascii = line.ascii && (beyond_ & bits) == 0;
  ends_ &= ~bits;
  spacing_ &= ~bits;
  beyond_ &= ~bits;
}

bool TextLines::next(Line& line) {
  if (begin_ >= text_.size()) return false;
  line = {begin_, text_.size(), false, true};
  while (ends_ == 0) {
    consume(~std::uint64_t{0}, line);
    at_ += byte_masks::kCount;
    if (at_ >= text_.size()) {
      begin_ = text_.size();
      return true;
    }
    look();
  }
  const auto end = static_cast<std::size_t>(std::countr_zero(ends_));
  consume(byte_masks::first_bits(end + 1), line);
  line.end = at_ + end;
  begin_ = line.end + (text_.substr(line.end, 2) == "\r\n" ? 2U : 1U);
  return true;
}

}  // namespace pressmark
