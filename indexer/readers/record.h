#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "pressmark/indexer.h"

namespace pressmark {

/// One self-contained piece of input: a whole file, or one value of JSON, mostly a line. May hold several articles.
struct Record {
  std::string path;  ///< as named by the caller; "-" for standard input
  InputFormat format = InputFormat::Text;
  std::string bytes;     ///< decompressed; encoding not yet repaired
  std::size_t line = 1;  ///< first line in the input, from 1
};

/// Records of one file that follow each other, in the bytes they were read in: most lines of a feed are known by their
/// hash, and need no memory of their own to be told so.
struct RecordBatch {
  struct Place {
    std::size_t begin = 0;  ///< in `bytes`
    std::size_t size = 0;
    std::size_t line = 1;  ///< first line in the input, from 1
  };

  std::string path;
  InputFormat format = InputFormat::Text;
  std::string bytes;  ///< of the records and what lies between them
  std::vector<Place> places;

  std::string_view bytes_of(const Place& place) const {
    return std::string_view(bytes).substr(place.begin, place.size);
  }
  Record record(const Place& place) const { return {path, format, std::string(bytes_of(place)), place.line}; }
  /// The same, once; where there is no other, it takes the bytes along, for it may be of any length.
  Record take(const Place& place);
};

}  // namespace pressmark
