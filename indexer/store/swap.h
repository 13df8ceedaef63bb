#pragma once

#include <filesystem>

#include "pressmark/result.h"

namespace pressmark {

/// The path behind symbolic links, so that what is put in its place replaces the directory and not the link.
std::filesystem::path real_place(const std::filesystem::path& path);

/// Writes everything below the directory (or the file) and its name to the disk. System.
Result<void> sync_to_disk(const std::filesystem::path& path);

/// Puts the directory `fresh` in the place of the directory `old` and deletes the old one: at every moment one of the
/// two stands there whole (where the file system cannot exchange names there is a moment with none). Both must be on
/// one file system.
Result<void> replace_directory(const std::filesystem::path& old, const std::filesystem::path& fresh);

/// A name beside `path` for something that is to take its place. What stands there is left over from a run that died:
/// it is deleted, so the caller must hold the lock.
Result<std::filesystem::path> place_beside(const std::filesystem::path& path, const char* suffix);

}  // namespace pressmark
