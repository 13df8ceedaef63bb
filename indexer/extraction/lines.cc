#include "indexer/extraction/lines.h"

#include <bit>

#include "common/word_hash.h"

namespace pressmark {

namespace {

/// Finds the first of the lines that have the same text, by `text_of` a line.
template <class TextOf>
class FirstCopies {
 public:
  FirstCopies(std::size_t lines, TextOf text_of)
      : text_of_(text_of), hashes_(lines), slots_(std::bit_ceil(lines * 2 + 1)) {}

  /// To be asked of each line in order. The line itself where it is the first.
  std::size_t of(std::size_t i) {
    const std::string_view text = text_of_(i);
    hashes_[i] = hash_bytes(text);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hashes_[i] & mask;; at = (at + 1) & mask) {
      if (slots_[at] == 0) {
        slots_[at] = i + 1;
        return i;
      }
      const std::size_t other = slots_[at] - 1;
      if (hashes_[other] == hashes_[i] && text_of_(other) == text) return other;
    }
  }

 private:
  TextOf text_of_;
  std::vector<std::uint64_t> hashes_;
  std::vector<std::size_t> slots_;  // numbers of lines from 1, by hash; 0 is free
};

}  // namespace

std::vector<Line> look_at_lines(const Page& page, LineStore& store) {
  std::vector<Line> lines(page.blocks.size());
  FirstCopies same(lines.size(), [&](std::size_t i) -> std::string_view { return page.blocks[i].text; });
  FirstCopies folded(lines.size(), [&](std::size_t i) { return lines[i].shape.folded; });
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line& line = lines[i];
    line.block = &page.blocks[i];
    // Menus and teasers stand on a page more than once: they are looked at once.
    const std::size_t other = same.of(i);
    line.shape = other == i ? shape_of(line.block->text, store) : lines[other].shape;
    line.first = other == i ? folded.of(i) : lines[other].first;
    line.first_copy = line.first == i;
    if (!line.first_copy) ++lines[line.first].copies;
  }
  for (Line& line : lines) line.copies = lines[line.first].copies;
  return lines;
}

}  // namespace pressmark
