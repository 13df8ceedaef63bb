#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "indexer/extraction/lines.h"

namespace pressmark {

/// The topic words of the lines of a page as numbers from 0 up, the same word having the same number on all lines.
/// Looks at a line when first asked for it; for one thread.
class LineWords {
 public:
  /// The lines must outlive it and keep their text.
  explicit LineWords(const std::vector<Line>& lines) : lines_(lines), ranges_(lines.size()) {}

  class Words {
   public:
    Words(const std::vector<std::uint32_t>& numbers, std::size_t first, std::size_t last)
        : numbers_(numbers), first_(first), last_(last) {}
    const std::uint32_t* begin() const { return numbers_.data() + first_; }
    const std::uint32_t* end() const { return numbers_.data() + last_; }
    std::size_t size() const { return last_ - first_; }
    bool empty() const { return first_ == last_; }

   private:
    const std::vector<std::uint32_t>& numbers_;
    std::size_t first_;
    std::size_t last_;
  };
  /// Of a line; to be used up before the words of another are asked for.
  Words of(std::size_t line) const;

  /// How many different words there are so far.
  std::size_t count() const { return numbers_of_hashes_.count(); }

 private:
  /// Gives words numbers by their hashes.
  class Numbers {
   public:
    /// Makes room for so many words more.
    void reserve(std::size_t more) {
      while (2 * (count_ + more) > slots_.size()) grow();
    }
    /// There must be room.
    std::uint32_t of(std::uint32_t hash) {
      Slot& slot = slot_of(hash);
      if (slot.number == 0) slot = {hash, ++count_};
      return slot.number - 1;
    }
    std::size_t count() const { return count_; }

   private:
    struct Slot {
      std::uint32_t hash = 0;
      std::uint32_t number = 0;  // from 1; 0 is free
    };
    Slot& slot_of(std::uint32_t hash) {
      const std::size_t mask = slots_.size() - 1;
      std::size_t at = hash & mask;
      while (slots_[at].number != 0 && slots_[at].hash != hash) at = (at + 1) & mask;
      return slots_[at];
    }
    void grow();

    std::vector<Slot> slots_{1024};
    std::uint32_t count_ = 0;
  };
  struct Range {
    std::size_t first = 0;
    std::size_t last = 0;
    bool known = false;
  };

  const std::vector<Line>& lines_;
  mutable Numbers numbers_of_hashes_;
  mutable std::vector<std::uint32_t> numbers_;  // of the words of all lines asked for
  mutable std::vector<Range> ranges_;           // in these, by line
};

}  // namespace pressmark
