#include "common/word_order.h"

#include <cstddef>

#include "common/varint.h"

// The code: the number of words as a varint; the words, each a rank in as many bits as `distinct` itself needs, low
// bits first; `distinct` in the place of a rank says that the word behind it stands at the position of the one before.
// Then pairs of varints: words up to a stretch of direct speech, words in it.

namespace pressmark {
namespace {

constexpr unsigned kCountBits = 35;  // of counts of words

unsigned bits_of(std::uint32_t n) {
  unsigned bits = 0;
  for (; n != 0; n >>= 1) ++bits;
  return bits;
}

class BitWriter {
 public:
  BitWriter(std::string& to, unsigned width) : to_(to), width_(width) {}
  void put(std::uint32_t n) {
    pending_ |= std::uint64_t{n} << used_;
    for (used_ += width_; used_ >= 8; used_ -= 8, pending_ >>= 8) to_ += static_cast<char>(pending_);
  }
  void finish() {
    if (used_ > 0) to_ += static_cast<char>(pending_);
  }

 private:
  std::string& to_;
  unsigned width_;
  std::uint64_t pending_ = 0;
  unsigned used_ = 0;
};

/// Takes numbers off the front of bytes.
class BitReader {
 public:
  BitReader(std::string_view bytes, unsigned width)
      : rest_(bytes), width_(width), mask_((std::uint64_t{1} << width) - 1) {}
  bool get(std::uint32_t& n) {
    for (; have_ < width_; have_ += 8) {
      if (rest_.empty()) return false;
      pending_ |= std::uint64_t{static_cast<unsigned char>(rest_.front())} << have_;
      rest_.remove_prefix(1);
    }
    n = static_cast<std::uint32_t>(pending_ & mask_);
    pending_ >>= width_;
    have_ -= width_;
    return true;
  }
  /// The bytes behind the last one begun.
  std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
  unsigned width_;
  std::uint64_t mask_;
  std::uint64_t pending_ = 0;
  unsigned have_ = 0;
};

void append_speech(std::string& to, const std::vector<OrderedWord>& words) {
  std::size_t silent = 0;
  for (std::size_t i = 0; i < words.size();) {
    const std::size_t begin = i;
    while (i < words.size() && words[i].said) ++i;
    if (i > begin) {
      append_varint(to, begin - silent);
      append_varint(to, i - begin);
      silent = i;
    } else {
      ++i;
    }
  }
}

bool read_speech(std::string_view from, std::vector<OrderedWord>& words) {
  std::size_t at = 0;
  while (!from.empty()) {
    std::uint64_t silent = 0;
    std::uint64_t said = 0;
    if (!read_varint(from, silent, kCountBits) || !read_varint(from, said, kCountBits)) return false;
    at += silent;
    if (at > words.size() || said > words.size() - at) return false;
    for (; said > 0; --said) words[at++].said = true;
  }
  return true;
}

}  // namespace

std::string encode_word_order(const std::vector<OrderedWord>& words, std::uint32_t distinct) {
  std::string out;
  if (words.empty()) return out;
  append_varint(out, words.size());
  BitWriter bits(out, bits_of(distinct));
  std::uint32_t position = 0;
  for (const OrderedWord& word : words) {
    if (word.position == position) bits.put(distinct);
    bits.put(word.rank);
    position = word.position;
  }
  bits.finish();
  append_speech(out, words);
  return out;
}

bool decode_word_order(std::string_view value, std::uint32_t distinct, std::vector<OrderedWord>& out) {
  out.clear();
  if (value.empty()) return true;
  std::uint64_t count = 0;
  const unsigned width = bits_of(distinct);
  if (!read_varint(value, count, kCountBits) || width == 0 || count > value.size() * 8 / width) return false;
  out.reserve(count);
  BitReader bits(value, width);
  std::uint32_t position = 0;
  for (std::uint32_t rank = 0; out.size() < count;) {
    bool beside = false;
    if (!bits.get(rank)) return false;
    if (rank == distinct) {
      beside = true;
      if (!bits.get(rank)) return false;
    }
    if (rank >= distinct) return false;
    position += beside && position > 0 ? 0 : 1;
    out.push_back({rank, position, false});
  }
  return read_speech(bits.rest(), out);
}

}  // namespace pressmark
