#pragma once

#include <string_view>
#include <vector>

#include "pressmark/export.h"

namespace pressmark {

/// How a field is asked for in a query; what it is called, what it means, an example. Both programs' help, --fields,
/// the query language's warnings and the README's table come from these rows.
struct FieldHelp {
  std::string_view name;     ///< "speaker"
  std::string_view alias;    ///< "by", or empty
  std::string_view meaning;  ///< "passages in which that person speaks"
  std::string_view example;  ///< "speaker:Gupta"
};

/// All fields of the query language, in the order they should be shown.
PRESSMARK_API std::vector<FieldHelp> field_help();

}  // namespace pressmark
