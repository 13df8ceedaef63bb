#include "indexer/extraction/lines.h"

#include <bit>

#include "common/word_hash.h"

namespace pressmark {

namespace {

/// Finds the first of the lines that have the same folded text.
class FirstCopies {
 public:
  explicit FirstCopies(const std::vector<Line>& lines) : lines_(lines), slots_(std::bit_ceil(lines.size() * 2 + 1)) {}

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
  std::vector<Line> lines(page.blocks.size());
  FirstCopies first_copies(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line& line = lines[i];
    const std::string_view text = page.blocks[i].text;
    const std::string_view folded = folded_of_shape(text, store);
    line.block = &page.blocks[i];
    line.first = first_copies.of(i, folded);
    line.first_copy = line.first == i;
    Line& first = lines[line.first];
    if (!line.first_copy) ++first.copies;
    // Menus and teasers stand on a page more than once: they are looked at once.
    line.shape_of_first = !line.first_copy && first.block->text == text;
    line.shape = line.shape_of_first ? first.shape : shape_of(text, folded, store);
  }
  for (Line& line : lines) line.copies = lines[line.first].copies;
  return lines;
}

}  // namespace pressmark
