#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "common/word_hash.h"

namespace pressmark {

/// Finds things by a text that they keep themselves. Open addressing with the hashes beside the pointers: a look-up
/// costs one miss of the cache for the table and one for the thing, where std::unordered_map takes four. Things are
/// owned elsewhere and outlive the table.
template <class T, std::string_view T::*kText>
class TextTable {
 public:
  static std::uint32_t hash_of(std::string_view text) { return static_cast<std::uint32_t>(hash_bytes(text)); }

  /// Null when there is none.
  T* find(std::string_view text) const { return find(text, hash_of(text)); }

  T* find(std::string_view text, std::uint32_t hash) const {
    for (std::size_t at = hash & mask(); slots_[at].thing != nullptr; at = (at + 1) & mask()) {
      if (slots_[at].hash == hash && same_bytes(slots_[at].thing->*kText, text)) return slots_[at].thing;
    }
    return nullptr;
  }

  /// Memory is far away. Who has many texts to find calls this for all of them, and approach() a few texts before each.
  void expect(std::uint32_t hash) const { __builtin_prefetch(&slots_[hash & mask()]); }
  void approach(std::uint32_t hash) const {
    const T* thing = slots_[hash & mask()].thing;
    if (thing != nullptr) __builtin_prefetch(thing);
  }

  /// For a text that find() does not find.
  void insert(T& thing) {
    if (++size_ * 2 > slots_.size()) grow();
    place({&thing, hash_of(thing.*kText)});
  }

 private:
  struct Slot {
    T* thing = nullptr;
    std::uint32_t hash = 0;
  };

  std::size_t mask() const { return slots_.size() - 1; }

  void place(Slot slot) {
    std::size_t at = slot.hash & mask();
    while (slots_[at].thing != nullptr) at = (at + 1) & mask();
    slots_[at] = slot;
  }

  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.thing != nullptr) place(slot);
    }
  }

  std::vector<Slot> slots_ = std::vector<Slot>(64);  // a power of two, at most half of them taken
  std::size_t size_ = 0;
};

}  // namespace pressmark
