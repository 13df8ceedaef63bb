#pragma once

#include <string>
#include <string_view>

namespace pressmark {

/// An id for an article that states none: 16 hexadecimal digits made from what names it (its URL, else its path;
/// several articles of one file also by their number). The same name gives the same id on every machine.
std::string derive_id(std::string_view name);

}  // namespace pressmark
