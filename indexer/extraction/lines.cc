#include "indexer/extraction/lines.h"

#include <bit>

#include "common/word_hash.h"

namespace pressmark {

namespace {

/// Finds the first of the lines that have the same folded text.
class FirstCopies {
 public:
  /// Of up to `most` lines.
  FirstCopies(const std::vector<Line>& lines, std::size_t most) : lines_(lines), slots_(std::bit_ceil(most * 2 + 1)) {}

  /// To be asked of each line in order. The line itself where it is the first.
  std::size_t of(std::size_t i, std::string_view folded) {
    const std::uint64_t hash = hash_bytes(folded);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
      Slot& slot = slots_[at];
      if (slot.line == 0) {
        slot = {hash, i + 1};
        return i;
      }
      if (slot.hash == hash && lines_[slot.line - 1].shape.folded == folded) return slot.line - 1;
    }
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::size_t line = 0;  // from 1; 0 is free
  };
  const std::vector<Line>& lines_;
  std::vector<Slot> slots_;
};

}  // namespace

std::vector<Line> look_at_lines(const Page& page, LineStore& store) {
  std::vector<Line> lines;
  lines.reserve(page.blocks.size());
  FirstCopies first_copies(lines, page.blocks.size());
  for (const Block& block : page.blocks) {
    const std::size_t i = lines.size();
    const std::string_view folded = folded_of_shape(block.text, store);
    const std::size_t first = first_copies.of(i, folded);
    // Menus and teasers stand on a page more than once: they are looked at once.
    const bool same = first != i && lines[first].block->text == block.text;
    if (first != i) ++lines[first].copies;
    lines.push_back({.block = &block,
                     .shape = same ? lines[first].shape : shape_of(block.text, folded, store),
                     .first = static_cast<std::uint32_t>(first),
                     .first_copy = first == i,
                     .shape_of_first = same});
  }
  for (Line& line : lines) line.copies = lines[line.first].copies;
  return lines;
}

}  // namespace pressmark
