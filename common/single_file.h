#pragma once

#include <xapian.h>

#include <filesystem>

#include "pressmark/result.h"

namespace pressmark {

/// An index in one file ends with a trailer that says how long it is. So it is found at the end of any file that it was
/// appended to: `cat program news.index > program-with-news` gives a program that carries its news.
Result<void> append_trailer(const std::filesystem::path& file);

/// Opens an index for reading: a directory, an index in one file, or a file that ends with one. Throws Xapian's errors.
Xapian::Database open_database(const std::filesystem::path& path);

}  // namespace pressmark
