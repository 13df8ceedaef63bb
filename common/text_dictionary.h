#pragma once

#include <string_view>

namespace pressmark {

/// A Zstandard dictionary of the sample articles in corpus/: what English news prose has in common. Made by
/// `make-text-dictionary corpus/articles > common/text_dictionary.cc`. Stored texts cannot be read without it: another
/// one is another schema.
std::string_view text_dictionary();

}  // namespace pressmark
