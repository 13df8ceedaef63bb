#include "indexer/store/glass/position_list.h"

#include <cstddef>

#include "indexer/store/glass/coding.h"

namespace pressmark::glass {
namespace {

/// A stream of bits, low ones first.
class BitWriter {
 public:
  explicit BitWriter(std::string& to) : to_(to) {}

  /// A number below `room` in as few bits as that allows. Where `room` is no power of two some numbers can be a bit
  /// shorter; these lie in the middle, where positions are most likely.
  void put(std::uint64_t n, std::uint64_t room) {
    int bits = 0;
    while ((std::uint64_t{1} << bits) < room) ++bits;
    const std::uint64_t short_codes = (std::uint64_t{1} << bits) - room;
    if (short_codes == 0) return put_bits(n, bits);
    const std::uint64_t middle = (room - short_codes) / 2;
    if (n < middle) {
      put_bits(n, bits);
    } else if (n < middle + short_codes) {
      put_bits(n, bits - 1);
    } else {
      put_bits((n - middle - short_codes) | std::uint64_t{1} << (bits - 1), bits);
    }
  }

  void finish() {
    if (held_ > 0) append_byte(to_, pending_);
  }

 private:
  void put_bits(std::uint64_t n, int bits) {
    pending_ |= n << held_;
    held_ += bits;
    for (; held_ >= 8; held_ -= 8, pending_ >>= 8) append_byte(to_, pending_);
  }

  std::string& to_;
  std::uint64_t pending_ = 0;  // at most 7 + 32 bits
  int held_ = 0;
};

/// The positions between indexes `low` and `high`, which the reader knows already. Depth: the logarithm of their
/// number.
void put_between(BitWriter& bits, std::span<const std::uint32_t> positions, std::size_t low, std::size_t high) {
  while (high - low > 1) {
    const std::size_t middle = low + (high - low) / 2;
    const std::uint64_t room = std::uint64_t{positions[high]} - positions[low] - (high - low) + 1;
    bits.put(positions[middle] - positions[low] - (middle - low), room);
    put_between(bits, positions, low, middle);
    low = middle;
  }
}

}  // namespace

void append_positions(std::string& to, std::span<const std::uint32_t> positions) {
  const std::uint32_t last = positions.back();
  append_varint(to, last);
  if (positions.size() == 1) return;
  BitWriter bits(to);
  bits.put(positions.front(), last);
  bits.put(positions.size() - 2, last - positions.front());
  put_between(bits, positions, 0, positions.size() - 1);
  bits.finish();
}

}  // namespace pressmark::glass
