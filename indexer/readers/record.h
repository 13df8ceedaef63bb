#pragma once

#include <cstddef>
#include <string>

#include "pressmark/indexer.h"

namespace pressmark {

/// One self-contained piece of input: a whole file, or one line of JSON Lines. May hold several articles.
struct Record {
  std::string path;  ///< as named by the caller; "-" for standard input
  InputFormat format = InputFormat::Text;
  std::string bytes;     ///< decompressed; encoding not yet repaired
  std::size_t line = 1;  ///< first line in the input, from 1
};

}  // namespace pressmark
