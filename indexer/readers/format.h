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

}  // namespace pressmark
