#!/bin/sh
# Sets up what is missing, builds, and runs every test. A second run takes seconds.
set -eu
cd "$(dirname "$0")/.."
cmake/install-dependencies.sh --tests
[ -f build/release/build.ninja ] || cmake --preset release
cmake --build --preset release
exec ctest --preset release --parallel "$(nproc)" "$@"
