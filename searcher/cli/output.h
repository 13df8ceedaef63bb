#pragma once

#include <string_view>

namespace pressmark::cli {

/// Writes everything to the file, whatever pieces the system takes; false when nobody reads any more (a closed pipe) or
/// the disk is full.
bool write_all(int file, std::string_view bytes);

/// A closed pipe shall end the program quietly and Ctrl-C at once with 130: nothing is half done in a search.
void set_up_signals();

}  // namespace pressmark::cli
