#include "indexer/store/glass/stream_pool.h"

#include <algorithm>
#include <cstring>

namespace pressmark::glass {
namespace {

constexpr std::size_t kLink = sizeof(std::uint32_t);  // behind the room of a slice: the offset of the next one
constexpr std::array<std::uint32_t, 9> kRooms{12, 20, 32, 52, 84, 140, 236, 396, 508};

}  // namespace

StreamPool::StreamPool(std::size_t capacity) { clear_and_reserve(capacity); }

void StreamPool::clear_and_reserve(std::size_t capacity) {
  used_ = 0;
  capacity_ = std::min<std::size_t>(capacity, UINT32_MAX);
  memory_.reset(new unsigned char[capacity_]);  // uninitialised: pages count only once they are used
}

std::uint32_t StreamPool::slice_room(std::uint32_t slice) {
  return kRooms[std::min<std::size_t>(slice, kRooms.size() - 1)];
}

std::size_t StreamPool::room_needed(std::size_t size) {
  // In the worst case every slice is one of the smallest.
  return (size / kRooms.front() + 1) * (kRooms.front() + kLink) + kRooms.back() + kLink;
}

void StreamPool::add_slice(Stream& stream) {
  const std::uint32_t begin = static_cast<std::uint32_t>(used_);
  const std::uint32_t room = slice_room(stream.slices);
  if (stream.slices == 0) {
    stream.first = begin;
  } else {
    std::memcpy(memory_.get() + stream.end, &begin, kLink);
  }
  used_ += room + kLink;
  stream.cursor = begin;
  stream.end = begin + room;
  ++stream.slices;
}

void StreamPool::append(Stream& stream, const unsigned char* bytes, std::size_t size) {
  stream.size += static_cast<std::uint32_t>(size);
  if (size <= std::min<std::size_t>(8, stream.end - stream.cursor)) {  // nearly always; not worth a call
    unsigned char* to = at(stream.cursor);
    for (std::size_t i = 0; i < size; ++i) to[i] = bytes[i];
    stream.cursor += static_cast<std::uint32_t>(size);
    return;
  }
  for (;;) {
    const std::size_t fits = std::min<std::size_t>(size, stream.end - stream.cursor);
    std::memcpy(memory_.get() + stream.cursor, bytes, fits);
    stream.cursor += static_cast<std::uint32_t>(fits);
    if (fits == size) return;
    bytes += fits;
    size -= fits;
    add_slice(stream);
  }
}

std::uint32_t StreamPool::allocate(std::size_t size) {
  const std::uint32_t begin = static_cast<std::uint32_t>(used_);
  used_ += (size + kLink - 1) / kLink * kLink;
  return begin;
}

std::pair<const unsigned char*, const unsigned char*> StreamPool::Reader::next() {
  if (left_ == 0) return {nullptr, nullptr};
  const std::uint32_t room = slice_room(slice_++);
  const std::uint32_t size = std::min(left_, room);
  const unsigned char* begin = pool_->at(next_);
  left_ -= size;
  if (left_ > 0) std::memcpy(&next_, begin + room, kLink);
  return {begin, begin + size};
}

}  // namespace pressmark::glass
