#!/bin/sh
# Builds the Debian packages and uses what is in them: from a scratch root, and as root also by installing and removing them
# there with dpkg.
# usage: debian.sh SOURCE BUILD WORK
set -eu
source=$1 build=$2 work=$3/debian
skip() { echo "skipped: $1"; exit 77; }
[ -n "${PRESSMARK_TEST_ALL:-}" ] || skip "set PRESSMARK_TEST_ALL to build the Debian packages"
command -v dpkg-shlibdeps >/dev/null || skip "dpkg-dev is not installed"

rm -rf "$work"
mkdir -p "$work/root"
(cd "$build" && cpack -B "$work/packages" >"$work/cpack.log" 2>&1) || { cat "$work/cpack.log"; exit 1; }
cd "$work/packages"
ls ./*.deb
for package in ./*.deb; do
  dpkg-deb --field "$package" Package Depends
  dpkg-deb --extract "$package" "$work/root"
done
dpkg-deb --field "$(ls ./pressmark_*.deb)" Depends | grep -q libxapian30
for file in usr/bin/pressmark-index usr/bin/pressmark-search usr/share/man/man1/pressmark-search.1 \
  usr/share/bash-completion/completions/pressmark-index usr/include/pressmark/searcher.h; do
  [ -e "$work/root/$file" ] || { echo "no package holds $file"; exit 1; }
done

export LD_LIBRARY_PATH="$work/root/usr/lib"
"$work/root/usr/bin/pressmark-index" -q -i "$work/news.index" "$source/corpus/articles"
"$work/root/usr/bin/pressmark-search" -i "$work/news.index" -c speaker:Gupta
PKG_CONFIG_PATH=$(dirname "$(find "$work/root" -name pressmark.pc)")
export PKG_CONFIG_PATH
# shellcheck disable=SC2046
g++ -std=c++17 "$source/tests/package/consumer/all_parts.cc" -o "$work/all_parts" $(pkg-config --cflags --libs pressmark)
"$work/all_parts" "$work/again.index" "$source/corpus/articles" | head -2

[ "$(id -u)" -eq 0 ] || { echo "not root: the packages were not installed"; exit 0; }
scratch=$work/scratch
mkdir -p "$scratch/var/lib/dpkg/info" "$scratch/var/lib/dpkg/updates"
: >"$scratch/var/lib/dpkg/status"
manage() { dpkg --root="$scratch" --log="$work/dpkg.log" --force-depends --force-script-chrootless "$@"; }
manage --install ./*.deb >"$work/install.log" 2>&1 || { cat "$work/install.log"; exit 1; }
LD_LIBRARY_PATH="$scratch/usr/lib" "$scratch/usr/bin/pressmark-search" -i "$work/news.index" -c speaker:Gupta
installed=$(dpkg --root="$scratch" --get-selections | cut -f 1)
# shellcheck disable=SC2086
manage --purge $installed >"$work/purge.log" 2>&1 || { cat "$work/purge.log"; exit 1; }
[ -z "$(find "$scratch/usr" -type f 2>/dev/null)" ] || { echo "left behind:"; find "$scratch/usr" -type f; exit 1; }
