#!/bin/sh
# Sets up what is missing, builds, and runs every test. A second run takes seconds.
set -eu
cd "$(dirname "$0")/.."
cmake/install-dependencies.sh --tests
cmake --preset release -DPRESSMARK_BUILD_TESTS=ON  # the demo, which needs less, may have left them out
cmake --build --preset release
exec ctest --preset release --parallel "$(nproc)" "$@"
