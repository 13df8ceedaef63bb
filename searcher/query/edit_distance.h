#pragma once

#include <cstddef>
#include <string_view>

namespace pressmark {

/// How many code points have to be changed, added, dropped or swapped with their neighbour to turn one text into the
/// other; `limit` where it is that many or more.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

}  // namespace pressmark
