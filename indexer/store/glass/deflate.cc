#include "indexer/store/glass/deflate.h"

#include <zlib.h>

namespace pressmark::glass {

struct Deflater::Stream {
  z_stream z{};
  bool ready = false;
};

Deflater::Deflater() : stream_(new Stream) {
  constexpr int kNoHeader = -15;
  constexpr int kMemLevel = 9;
  stream_->ready =
      deflateInit2(&stream_->z, Z_DEFAULT_COMPRESSION, Z_DEFLATED, kNoHeader, kMemLevel, Z_DEFAULT_STRATEGY) == Z_OK;
}

Deflater::~Deflater() {
  if (stream_->ready) deflateEnd(&stream_->z);
}

std::string_view Deflater::compress(std::string_view tag) {
  z_stream& z = stream_->z;
  if (!stream_->ready || deflateReset(&z) != Z_OK) return {};
  out_.resize(tag.size());
  // zlib does not write through next_in.
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(tag.data()));
  z.avail_in = static_cast<uInt>(tag.size());
  z.next_out = reinterpret_cast<Bytef*>(out_.data());
  z.avail_out = static_cast<uInt>(tag.size());  // one more than is wanted: zlib does not call a full buffer the end
  if (deflate(&z, Z_FINISH) != Z_STREAM_END || z.total_out >= tag.size()) return {};
  return std::string_view(out_).substr(0, z.total_out);
}

}  // namespace pressmark::glass
