#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <utility>

namespace pressmark::glass {

/// Many byte streams that grow side by side in one piece of memory. A stream is a chain of slices, each longer than the
/// one before, so that rare terms take little room and frequent ones few jumps.
class StreamPool {
 public:
  struct Stream {
    std::uint32_t first = 0;   ///< offset of the first slice
    std::uint32_t cursor = 0;  ///< where the next byte goes
    std::uint32_t end = 0;     ///< end of the current slice's room
    std::uint32_t size = 0;    ///< bytes in all
    std::uint32_t slices = 0;
  };

  /// Reads a stream piece by piece.
  class Reader {
   public:
    Reader(const StreamPool& pool, const Stream& stream) : pool_(&pool), next_(stream.first), left_(stream.size) {}
    /// The next bytes; empty at the end.
    std::pair<const unsigned char*, const unsigned char*> next();

   private:
    const StreamPool* pool_;
    std::uint32_t next_;
    std::uint32_t left_;
    std::uint32_t slice_ = 0;
  };

  explicit StreamPool(std::size_t capacity);

  /// Forgets all streams.
  void clear() { used_ = 0; }
  /// Forgets all streams and makes room for `capacity` bytes, at most 4 GiB.
  void clear_and_reserve(std::size_t capacity);

  std::size_t capacity() const { return capacity_; }
  std::size_t used() const { return used_; }
  /// How much of the capacity `size` more bytes of any one stream can take, at worst.
  static std::size_t room_needed(std::size_t size);

  /// Appends. The caller has seen to it that there is room.
  void append(Stream& stream, const unsigned char* bytes, std::size_t size);

  /// Bytes beside the streams, aligned to four; returns their offset. The caller has seen to it that there is room.
  std::uint32_t allocate(std::size_t size);
  unsigned char* at(std::uint32_t offset) const { return memory_.get() + offset; }

 private:
  static std::uint32_t slice_room(std::uint32_t slice);
  void add_slice(Stream& stream);

  std::unique_ptr<unsigned char[]> memory_;
  std::size_t capacity_ = 0;
  std::size_t used_ = 0;
};

}  // namespace pressmark::glass
