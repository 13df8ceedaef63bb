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

  struct Found {
    std::size_t line;  // the line itself where it is the first
    bool same;         // another with the same text, which need not be folded
  };
  /// To be asked of each line in order.
  Found of(std::size_t i, std::string_view text, std::string_view folded) {
    const std::uint64_t hash = hash_bytes(folded);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
      Slot& slot = slots_[at];
      if (slot.line == 0) {
        slot = {hash, i + 1};
        return {i, false};
      }
      if (slot.hash != hash) continue;
      const Line& other = lines_[slot.line - 1];
      if (other.block->text == text) return {slot.line - 1, true};
      if (other.shape.folded == folded) return {slot.line - 1, false};
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
    const auto [first, same] = first_copies.of(i, block.text, folded);
    // Menus and teasers stand on a page more than once: they are looked at once.
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
