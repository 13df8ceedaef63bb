#!/bin/bash
# Runs the examples that find_package's consumer built, and the README's for shell and Python.
# usage: examples.sh SOURCE WORK
set -euo pipefail
source=$1 work=$2
stage=$work/stage
bin=$work/find_package-static-g++/bin
libraries=$(dirname "$(find "$stage" -name libpressmark.a)")
run=$work/examples
rm -rf "$run"
mkdir -p "$run"
cd "$run"
export PATH="$stage/bin:$PATH" LD_LIBRARY_PATH="$libraries"
"$source/tests/package/readme_snippets.py" "$source/README.md" .
pressmark-index -q -i pressmark.index "$source/corpus/articles"

for snippet in readme_bash*.sh; do
  echo "--- $snippet"
  bash -eu "$snippet" | tee snippet.out | cut -c 1-200
  grep -q Gupta snippet.out
done
for snippet in readme_python*.py; do
  if [ ! -e "$libraries/libpressmark.so" ] && grep -q libpressmark "$snippet"; then
    echo "--- $snippet needs BUILD_SHARED_LIBS"
    continue
  fi
  echo "--- $snippet"
  python3 "$snippet" | tee snippet.out | cut -c 1-200
  grep -q Gupta snippet.out
done

echo "--- carried_index"
pressmark-index -q -i pressmark.index --export news.pressmark
cat "$bin/carried_index" news.pressmark >ask
chmod +x ask
rm news.pressmark
./ask speaker:Gupta canal | tee ask.out | head -5
grep -q Gupta ask.out
pressmark-search -i ask -c speaker:Gupta  # whatever opens an index opens the program

echo "--- watch_speaker"
"$bin/watch_speaker" pressmark.index 'Devansh Oriel Gupta' lighthouse >watched.out 2>watched.err &
watcher=$!
trap 'kill $watcher 2>/dev/null || true' EXIT
for _ in $(seq 100); do grep -q waiting watched.err && break || sleep 0.2; done
cat >new.txt <<'END'
{"id":"new-1","title":"The lighthouse reopens","source":"Harbour Post","date":"2025-01-02","paragraphs":[{"text":"“The lighthouse will shine again,” Gupta said.","speakers":["Devansh Oriel Gupta"]},{"text":"“The lighthouse is too costly,” Marek said.","speakers":["Tobias Marek"]}]}
END
pressmark-index -q -i pressmark.index --format jsonl new.txt
for _ in $(seq 100); do grep -q shine watched.out && break || sleep 0.2; done
kill -INT $watcher
wait $watcher
cat watched.out
grep -q '2025-01-02  Harbour Post: The lighthouse reopens' watched.out
[ "$(wc -l <watched.out)" -eq 2 ]
