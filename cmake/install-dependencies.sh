#!/bin/sh
# Installs what building Pressmark needs from Debian's packages. Does nothing, and asks for nothing, when all is there.
# Usage: cmake/install-dependencies.sh [--tests]    (--tests: also what only the tests need)
set -eu

build="g++ cmake ninja-build pkg-config libxapian-dev libicu-dev libcxxopts-dev libgumbo-dev nlohmann-json3-dev libzstd-dev zlib1g-dev"
tests="libgtest-dev libgmock-dev libbenchmark-dev python3 xapian-tools"

wanted=$build
[ "${1:-}" = "--tests" ] && wanted="$build $tests"

if ! command -v dpkg-query >/dev/null 2>&1; then
  echo "This system is not Debian or one of its children, so nothing is installed here." >&2
  echo "Pressmark needs: a C++20 compiler, CMake 3.25, Ninja, pkg-config, and the libraries Xapian 1.4, ICU, cxxopts," >&2
  echo "gumbo, nlohmann-json, zstd and zlib; for the tests GoogleTest, Google Benchmark, Python 3 and Xapian's tools." >&2
  exit 0  # they may well be there; CMake says what is not
fi

missing=
for package in $wanted; do
  status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$status" = installed ] || missing="$missing $package"
done
[ -z "$missing" ] && exit 0

echo "Installing from Debian:$missing" >&2
as_root=
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null 2>&1; then
    echo "These packages are missing and need root to install:$missing" >&2
    echo "As root, run:  apt-get install$missing" >&2
    exit 1
  fi
  as_root=sudo
fi
install() { $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing >&2; }
# The first try may fail for want of package lists, as in a fresh container.
install 2>/dev/null || { $as_root apt-get update >&2 && install; }
