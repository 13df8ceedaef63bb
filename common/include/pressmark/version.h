#pragma once

#include <string>

namespace pressmark {

/// "0.1.0"
std::string version();

/// "pressmark 0.1.0 (schema 1, Xapian 1.4.22, ICU 72.1)": what --version prints.
std::string version_line();

}  // namespace pressmark
