#pragma once

#include <xapian.h>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "common/count_bits.h"

namespace pressmark {

/// A set of numbers that tells the place of each among the others, in constant time. To be made in two steps: all
/// numbers are added, then the places are counted.
class RankedBits {
 public:
  RankedBits() = default;
  /// Empty, for numbers up to `last`.
  explicit RankedBits(std::size_t last) : rows_(last / kBits + 3) {}

  void add(std::size_t number) { rows_[number / kBits].bits |= std::uint64_t{1} << number % kBits; }
  void count_places() {
    for (std::size_t i = 1; i < rows_.size(); ++i)
      rows_[i].before = rows_[i - 1].before + count_bits(rows_[i - 1].bits);
  }

  bool has(std::size_t number) const { return (rows_[number / kBits].bits >> number % kBits & 1) != 0; }
  /// How many there are up to and with `number`.
  std::size_t up_to(std::size_t number) const {
    const Row& row = rows_[number / kBits];
    return row.before + count_bits(row.bits & ~std::uint64_t{0} >> (kBits - 1 - number % kBits));
  }
  /// How many there are before `number`.
  std::size_t before(std::size_t number) const {
    const Row& row = rows_[number / kBits];
    return row.before + count_bits(row.bits & ~(~std::uint64_t{0} << number % kBits));
  }
  /// Those from 64 * row on.
  std::uint64_t row(std::size_t row) const { return rows_[row].bits; }
  /// The 64 from `number` on.
  std::uint64_t row_from(std::size_t number) const {
    const Row* const row = &rows_[number / kBits];
    return row->bits >> number % kBits | row[1].bits << 1 << (kBits - 1 - number % kBits);
  }

 private:
  static constexpr std::size_t kBits = 64;
  struct Row {
    std::uint64_t bits = 0;
    std::uint32_t before = 0;
  };

  std::vector<Row> rows_;  ///< and two more, so that those from any document on can be taken
};

/// A set of documents of one shard, a bit each: uniting and comparing large sets takes next to nothing, and those of an
/// article are counted at once. Sets that are put together are of the same shard.
class DocBits {
 public:
  DocBits() = default;
  /// Empty, for documents up to `last`.
  explicit DocBits(Xapian::docid last) : words_(last / kBits + std::size_t{3}, 0) {}

  void add(Xapian::docid docid) { words_[docid / kBits] |= bit(docid); }
  /// Adds those from `begin` to before `end`.
  void add(Xapian::docid begin, Xapian::docid end) {
    for (; begin < end && begin % kBits != 0; ++begin) add(begin);
    for (; begin < end && end - begin >= kBits; begin += kBits) words_[begin / kBits] = ~std::uint64_t{0};
    if (begin < end) words_[begin / kBits] |= ~(~std::uint64_t{0} << (end - begin));
  }
  bool has(Xapian::docid docid) const { return (words_[docid / kBits] & bit(docid)) != 0; }

  void unite(const DocBits& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
  }
  void keep(const DocBits& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
  }
  void drop(const DocBits& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= ~other.words_[i];
  }

  /// How many there are from `begin` to before `end`.
  std::uint32_t count(Xapian::docid begin, Xapian::docid end) const {
    if (begin >= end) return 0;
    std::uint32_t sum = 0;
    for (; end - begin > kBits; begin += kBits) sum += count_bits(row_from(begin));
    return sum + count_bits(row_from(begin) & ~std::uint64_t{0} >> (kBits - (end - begin)));
  }

  /// The 64 from `docid` on.
  std::uint64_t row_from(Xapian::docid docid) const {
    const std::size_t at = docid / kBits;
    const std::uint32_t skipped = docid % kBits;
    return words_[at] >> skipped | words_[at + 1] << 1 << (kBits - 1 - skipped);
  }

  /// Calls `visit` with each document, ascending.
  template <class Visit>
  void visit(const Visit& visit) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (std::uint64_t word = words_[i]; word != 0; word &= word - 1) visit(first_of(i, word));
    }
  }

  /// The same for those that are in both.
  template <class Visit>
  void visit_common(const RankedBits& other, const Visit& visit) const {
    for (std::size_t i = 0; i + 1 < words_.size(); ++i) {
      for (std::uint64_t word = words_[i] & other.row(i); word != 0; word &= word - 1) visit(first_of(i, word));
    }
  }

  /// Keeps those for which `keep` holds, asked in ascending order.
  template <class Keep>
  void keep_if(const Keep& keep) {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (std::uint64_t word = words_[i]; word != 0; word &= word - 1) {
        if (!keep(first_of(i, word))) words_[i] &= ~(word & (~word + 1));
      }
    }
  }

  std::size_t bytes() const { return words_.size() * sizeof(std::uint64_t); }

 private:
  static constexpr std::uint32_t kBits = 64;

  static std::uint64_t bit(Xapian::docid docid) { return std::uint64_t{1} << docid % kBits; }
  static Xapian::docid first_of(std::size_t i, std::uint64_t word) {
    return static_cast<Xapian::docid>(i * kBits + static_cast<std::size_t>(std::countr_zero(word)));
  }

  std::vector<std::uint64_t> words_;  ///< and two more, so that those from any document on can be taken
};

using DocSet = std::shared_ptr<const DocBits>;

}  // namespace pressmark
