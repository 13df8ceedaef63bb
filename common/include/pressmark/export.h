#pragma once

/// Marks what the shared library exports; all else in it is hidden. Says nothing in the static library.
#define PRESSMARK_API __attribute__((visibility("default")))
