#pragma once

#include <string>

#include "common/document_codec.h"

namespace pressmark::glass {

/// Appends a document's length, its number of terms, and the terms with their wdf; nothing for a document without
/// terms. `length`: sum of the wdf.
void append_termlist(std::string& to, const IndexDocument& document, std::uint64_t length);

/// Appends the numbers of the value slots a document uses.
void append_slots(std::string& to, const IndexDocument& document);

}  // namespace pressmark::glass
