#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "pressmark/indexer.h"

namespace pressmark {

/// The format that a file name promises; a final ".gz" is looked through. Nothing for names that promise none.
std::optional<InputFormat> format_of_name(const std::filesystem::path& path);

/// The format that the first bytes of an input look like; Text when nothing else fits.
InputFormat format_of_content(std::string_view beginning);

/// Whether an input that begins like this holds no text: an image or a program that stands among the articles. A stray
/// NUL or a few control characters do not make a text binary, nor do the NULs of UTF-16 with its mark.
bool is_binary(std::string_view beginning);

}  // namespace pressmark
