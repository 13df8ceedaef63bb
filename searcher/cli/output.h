#pragma once

#include <string_view>

namespace pressmark::cli {

enum class Written {
  All,
  NobodyReads,  ///< the pipe is closed: time to stop, and no error
  Failed,       ///< errno says why: a full disk
};

/// Writes everything to the file, whatever pieces the system takes.
Written write_all(int file, std::string_view bytes);

/// A closed pipe shall end the program quietly and Ctrl-C at once with 130: nothing is half done in a search.
void set_up_signals();

}  // namespace pressmark::cli
