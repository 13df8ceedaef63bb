#!/bin/sh
# Builds Pressmark, indexes the sample articles and asks them a few questions. A second run takes seconds.
set -eu
cd "$(dirname "$0")/.."
cmake/install-dependencies.sh
[ -f build/release/build.ninja ] || cmake --preset release -DPRESSMARK_BUILD_TESTS=OFF >build-demo.log 2>&1 || { cat build-demo.log; exit 1; }
rm -f build-demo.log
cmake --build --preset release --target pressmark-index pressmark-search

PATH="$PWD/build/release/indexer/cli:$PWD/build/release/searcher/cli:$PATH"
PRESSMARK_INDEX="$PWD/build/demo.index"
export PATH PRESSMARK_INDEX

show() {
  printf '\n$'
  for word; do
    case $word in
      *[!A-Za-z0-9_./:=-]*) printf " '%s'" "$word" ;;
      *) printf ' %s' "$word" ;;
    esac
  done
  printf '\n'
  "$@" || [ $? -eq 1 ]
}

show pressmark-index corpus/articles
show pressmark-search -n 3 'canal ferry'
show pressmark-search -n 3 '"strategic partner"'
show pressmark-search --by passage speaker:Gupta
show pressmark-search --facets=source,speaker -n 3 'harbour date:2024-03..2024-09 -kind:caption'

printf '\nThe index is in %s; ask on with:\n  export PRESSMARK_INDEX=%s\n  %s/build/release/searcher/cli/pressmark-search QUERY\n' \
  "$PRESSMARK_INDEX" "$PRESSMARK_INDEX" "$PWD"
