#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/word_hash.h"

namespace pressmark {

/// What is known of each word of a list. Made once, for looking up every word of a page: most look-ups find nothing
/// and end at one empty slot.
template <class Value>
class WordTable {
 public:
  /// The value of a word, a new one where it is not in the table yet. At most 32,000 words.
  Value& operator[](std::string_view word) {
    if ((entries_.size() + 1) * 3 > slots_.size()) grow();
    std::uint32_t& slot = slots_[place_of(word)];
    if (slot == 0) {
      entries_.push_back({std::string(word), Value{}});
      slot = mark_of(hash_bytes(word)) | static_cast<std::uint32_t>(entries_.size());
    }
    return entries_[(slot & kIndex) - 1].value;
  }

  /// Null for a word that is not in the table.
  const Value* find(std::string_view word) const {
    if (slots_.empty()) return nullptr;
    const std::uint32_t slot = slots_[place_of(word)];
    return slot == 0 ? nullptr : &entries_[(slot & kIndex) - 1].value;
  }

  /// Calls use(word, value) for each word, in the order in which they were added.
  template <class Use>
  void for_each(Use use) const {
    for (const Entry& entry : entries_) use(std::string_view(entry.word), entry.value);
  }

  bool contains(std::string_view word) const { return find(word) != nullptr; }

 private:
  struct Entry {
    std::string word;
    Value value;
  };

  // A slot holds half of a hash, which tells nearly all other words apart, and the number of an entry from 1; 0 is
  // free.
  static constexpr std::uint32_t kIndex = 0xFFFFU;
  static std::uint32_t mark_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32U) & ~kIndex; }

  /// The slot of the word, or the free one in which it would stand.
  std::size_t place_of(std::string_view word) const {
    const std::uint64_t hash = hash_bytes(word);
    const std::uint32_t mark = mark_of(hash);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = static_cast<std::size_t>(hash) & mask;; i = (i + 1) & mask) {
      const std::uint32_t slot = slots_[i];
      if (slot == 0 || ((slot & ~kIndex) == mark && same_bytes(entries_[(slot & kIndex) - 1].word, word))) return i;
    }
  }

  void grow() {
    slots_.assign(slots_.empty() ? 64 : slots_.size() * 2, 0);
    for (std::size_t i = 0; i < entries_.size(); ++i)
      slots_[place_of(entries_[i].word)] = mark_of(hash_bytes(entries_[i].word)) | static_cast<std::uint32_t>(i + 1);
  }

  std::vector<std::uint32_t> slots_;
  std::vector<Entry> entries_;
};

/// Hands each word between single separators to `use`.
template <class Use>
void for_each_word(std::string_view list, char separator, Use use) {
  while (!list.empty()) {
    const std::size_t end = list.find(separator);
    if (end != 0) use(list.substr(0, end));
    list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
  }
}

}  // namespace pressmark
