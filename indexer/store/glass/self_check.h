#pragma once

#include <filesystem>

#include "pressmark/result.h"

namespace pressmark::glass {

/// Whether the installed Xapian writes what the bulk writer writes: a small database with something of everything is
/// made both ways and compared byte for byte, in new folders below `scratch` that are gone afterwards. Takes some
/// milliseconds the first time a process asks; then the answer is known.
///
/// The error says what differs. Then Xapian has changed: databases have to be written by Xapian itself, until the bulk
/// writer follows.
Result<void> self_check(const std::filesystem::path& scratch);

}  // namespace pressmark::glass
