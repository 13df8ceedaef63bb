#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace pressmark::glass {

/// Shorter tags are not worth compressing.
inline constexpr std::size_t kDeflateAbove = 18;

/// Compresses one tag at a time exactly as Xapian does (zlib, no header). Only the byte-for-byte comparison with
/// Xapian's own output needs it: it takes longer than everything else together and saves little on short texts.
class Deflater {
 public:
  Deflater();
  ~Deflater();
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;

  /// The compressed tag, valid until the next call; empty when that would not be shorter.
  std::string_view compress(std::string_view tag);

 private:
  struct Stream;
  std::unique_ptr<Stream> stream_;
  std::string out_;
};

}  // namespace pressmark::glass
