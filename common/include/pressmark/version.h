#pragma once

#include <string>

#include "pressmark/export.h"

namespace pressmark {

/// "0.1.0"
PRESSMARK_API std::string version();

/// "pressmark 0.1.0 (schema 1, Xapian 1.4.22, ICU 72.1)": what --version prints.
PRESSMARK_API std::string version_line();

}  // namespace pressmark
