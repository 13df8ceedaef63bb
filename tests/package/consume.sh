#!/bin/sh
# Builds programs outside the tree against the installed package and runs them.
# usage: consume.sh SOURCE WORK find_package|pkg-config static|shared C++-COMPILER
set -eu
source=$1 work=$2 method=$3 kind=$4 cxx=$5
stage=$work/stage
skip() { echo "skipped: $1"; exit 77; }

if [ "$kind/$cxx" != static/g++ ] && [ -z "${PRESSMARK_TEST_ALL:-}" ]; then
  skip "set PRESSMARK_TEST_ALL to build against the package in all eight ways"
fi
command -v "$cxx" >/dev/null || skip "$cxx is not installed"
libraries=$(dirname "$(find "$stage" -name libpressmark.a)")
[ "$kind" = static ] || [ -e "$libraries/libpressmark.so" ] || skip "there is no shared library without BUILD_SHARED_LIBS"
case $cxx in g++) cc=gcc ;; *) cc=clang ;; esac

here=$work/$method-$kind-$cxx
rm -rf "$here"
mkdir -p "$here/sources" "$here/bin" "$here/run"
"$source/tests/package/readme_snippets.py" "$source/README.md" "$here/sources"
cp "$source"/tests/package/examples/* "$here/sources"

if [ "$method" = find_package ]; then
  [ "$kind" = static ] && use_static=ON || use_static=OFF
  cmake -G Ninja -S "$source/tests/package/consumer" -B "$here/build" -DCMAKE_PREFIX_PATH="$stage" -DCMAKE_CXX_COMPILER="$cxx" \
    -DCMAKE_C_COMPILER="$cc" -Dpressmark_USE_STATIC_LIBS=$use_static -DSOURCES="$here/sources" -DSTAGE="$stage" \
    -DCMAKE_RUNTIME_OUTPUT_DIRECTORY="$here/bin" >"$here/configure.log" || { cat "$here/configure.log"; exit 1; }
  cmake --build "$here/build" --parallel 2 >"$here/build.log" || { cat "$here/build.log"; exit 1; }
else
  PKG_CONFIG_PATH=$libraries/pkgconfig
  export PKG_CONFIG_PATH
  [ "$kind" = static ] && package=pressmark-static || package=pressmark
  [ "$(pkg-config --modversion $package)" = "$(sed -n 's/^Version: //p' "$PKG_CONFIG_PATH/pressmark.pc")" ]
  flags=$(pkg-config --cflags --libs "$package")
  for program in "$here/sources/readme_cpp.cpp" "$source/tests/package/consumer/all_parts.cc"; do
    # shellcheck disable=SC2086
    "$cxx" -std=c++17 "$program" -o "$here/bin/$(basename "${program%.*}")" $flags -Wl,-rpath,"$libraries"
  done
  # shellcheck disable=SC2086
  "$cc" -std=c99 "$here/sources/readme_c.c" -o "$here/bin/readme_c" $flags -Wl,-rpath,"$libraries"
fi

if [ "$kind" = shared ]; then
  ldd "$here/bin/readme_cpp" | grep -q 'libpressmark\.so\.' || { echo "not linked with the shared library"; exit 1; }
else
  if ldd "$here/bin/readme_cpp" | grep -q libpressmark; then echo "linked with the shared library"; exit 1; fi
fi
cd "$here/run"
"$here/bin/all_parts" pressmark.index "$source/corpus/articles" | tee all_parts.out | cut -c 1-200
grep -q 'Devansh Oriel Gupta' all_parts.out
for program in readme_cpp readme_c; do
  echo "--- $program"
  "$here/bin/$program" | tee "$program.out" | cut -c 1-200
  grep -q Gupta "$program.out"
done
