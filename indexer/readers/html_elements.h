#pragma once

#include <gumbo.h>

#include <cstdint>

namespace pressmark {

/// The value of an attribute; null where the element has none of that name.
const char* attribute(const GumboElement& element, const char* name);

/// Whether what the element says begins and ends a block of text.
bool is_block(GumboTag tag);

/// 1..6 for h1..h6, else 0.
std::uint8_t heading_level(GumboTag tag);

/// Bits of the zones that an element is by its tag.
std::uint32_t zones_of_tag(GumboTag tag);

}  // namespace pressmark
