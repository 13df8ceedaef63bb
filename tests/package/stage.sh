#!/bin/sh
# Installs a build into WORK/stage, by way of another folder: what is installed must not know where it was put.
# usage: stage.sh BUILD WORK
set -eu
build=$1 work=$2
rm -rf "$work"
mkdir -p "$work"
cmake --install "$build" --prefix "$work/elsewhere" >"$work/install.log"
mv "$work/elsewhere" "$work/stage"
"$work/stage/bin/pressmark-index" --version
"$work/stage/bin/pressmark-search" --version
