#pragma once

#include <cstddef>
#include <ostream>
#include <string>

#include "pressmark/indexer.h"

namespace pressmark::cli {

/// "  1,234 articles, 812/s, 3 of 20 files, 35 %, 0:42 left"; what is not known yet is left out.
std::string progress_text(const IndexProgress& progress);

/// A line of a terminal that is written over and over until something else has to be printed.
class ProgressLine {
 public:
  ProgressLine(std::ostream& out, bool enabled) : out_(out), enabled_(enabled) {}
  void show(const IndexProgress& progress);
  /// Leaves the terminal to other output.
  void clear();

 private:
  std::ostream& out_;
  bool enabled_;
  std::size_t width_ = 0;
};

}  // namespace pressmark::cli
