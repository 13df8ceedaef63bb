#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace pressmark::glass {

/// Appends the code of a term's positions in one document: the last one as a varint and, when there are more, a stream
/// of bits that gives each position out of the room its neighbours leave (interpolative coding). `positions` ascend
/// strictly and are not empty.
void append_positions(std::string& to, std::span<const std::uint32_t> positions);

}  // namespace pressmark::glass
