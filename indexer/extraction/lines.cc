#include "indexer/extraction/lines.h"

#include <bit>

#include "common/word_hash.h"

namespace pressmark {

namespace {

/// Finds the first line of the page with the same folded text as another.
class FirstCopies {
 public:
  explicit FirstCopies(const std::vector<Line>& lines)
      : lines_(lines), hashes_(lines.size()), slots_(std::bit_ceil(lines.size() * 2 + 1)) {}

  /// To be asked of each line in order. The line itself where it is the first.
  std::size_t of(std::size_t i) {
    const std::string& folded = lines_[i].shape.folded;
    hashes_[i] = hash_bytes(folded);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hashes_[i] & mask;; at = (at + 1) & mask) {
      if (slots_[at] == 0) {
        slots_[at] = i + 1;
        return i;
      }
      const std::size_t other = slots_[at] - 1;
      if (hashes_[other] == hashes_[i] && lines_[other].shape.folded == folded) return other;
    }
  }

 private:
  const std::vector<Line>& lines_;
  std::vector<std::uint64_t> hashes_;
  std::vector<std::size_t> slots_;  // numbers of lines from 1, by hash; 0 is free
};

}  // namespace

std::vector<Line> look_at_lines(const Page& page) {
  std::vector<Line> lines(page.blocks.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    lines[i].block = &page.blocks[i];
    lines[i].shape = shape_of(page.blocks[i].text);
  }
  FirstCopies copies(lines);
  std::vector<std::size_t> first(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    first[i] = copies.of(i);
    lines[i].first_copy = first[i] == i;
    if (first[i] != i) ++lines[first[i]].copies;
  }
  for (std::size_t i = 0; i < lines.size(); ++i) lines[i].copies = lines[first[i]].copies;
  return lines;
}

std::optional<std::string> language_of(const std::vector<Line>& lines) {
  LanguageProfile kept;
  LanguageProfile prose;
  for (const Line& line : lines) {
    if (line.kept) kept.add(line.shape.profile);
    if (line.shape.width >= 60) prose.add(line.shape.profile);
  }
  const auto language = likely_language(kept);
  return language ? language : likely_language(prose);
}

}  // namespace pressmark
