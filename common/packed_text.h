#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace pressmark {

/// Appends `raw` to `out`, packed by Zstandard, and returns how many bytes that took; 0 where packing does not make it
/// smaller: then it is appended as it is. Texts of a paragraph or two pack well, because a dictionary of English news
/// prose (text_dictionary.h) is at hand; it is part of the index format.
std::size_t append_packed(std::string& out, std::string_view raw);

/// Replaces `raw` by `size` bytes unpacked; false where `packed` is not what append_packed made of that many. Reads any
/// input safely.
bool unpack(std::string_view packed, std::size_t size, std::string& raw);

}  // namespace pressmark
