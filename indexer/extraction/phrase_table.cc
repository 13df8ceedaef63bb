#include "indexer/extraction/phrase_table.h"

#include <algorithm>

#include "common/unicode.h"

namespace pressmark {

void PhraseTable::add(std::string_view phrase, std::uint32_t bits) {
  if (phrase.empty()) return;
  const bool beyond_ascii = find_beyond_ascii(phrase) < phrase.size();
  if (phrase.size() < kHead) {
    short_.push_back({std::string(phrase), bits, 0, beyond_ascii});
  } else {
    phrases_.push_back({std::string(phrase), bits, load(phrase.data()), beyond_ascii});
  }
}

void PhraseTable::seal() {
  std::sort(phrases_.begin(), phrases_.end(), [](const Phrase& a, const Phrase& b) { return a.head < b.head; });
  std::size_t size = 64;
  while (size < phrases_.size() * 2) size *= 2;
  groups_.assign(size, {});
  for (std::size_t i = 0; i < phrases_.size();) {
    const std::uint32_t head = phrases_[i].head;
    const std::size_t first = i;
    while (i < phrases_.size() && phrases_[i].head == head) ++i;
    const std::uint32_t h = hash(head);
    begins_[h] = 1;
    std::size_t at = h & (size - 1);
    while (groups_[at].end != 0) at = (at + 1) & (size - 1);
    groups_[at] = {head, static_cast<std::uint16_t>(first), static_cast<std::uint16_t>(i)};
  }
}

/// An empty group where no phrase has this head.
const PhraseTable::Group& PhraseTable::group_of(std::uint32_t head) const {
  const std::size_t mask = groups_.size() - 1;
  std::size_t at = hash(head) & mask;
  while (groups_[at].end != 0 && groups_[at].head != head) at = (at + 1) & mask;
  return groups_[at];
}

std::uint32_t PhraseTable::at(std::string_view text, std::size_t at) const {
  std::uint32_t bits = 0;
  const auto note = [&](std::size_t /*at*/, std::size_t /*length*/, std::uint32_t more) { bits |= more; };
  for (const Phrase& phrase : short_) {
    if (text.compare(at, phrase.text.size(), phrase.text) == 0) bits |= phrase.bits;
  }
  if (at + kHead <= text.size()) use_at(text, at, note);
  return bits;
}

}  // namespace pressmark
