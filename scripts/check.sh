#!/bin/sh
# All that CI checks, one step after another, each with its seconds. The first step that fails shows
# its output and ends the run. Builds are kept in .build/check, apart from everyday ones: there,
# warnings are errors.
set -eu

cd "$(dirname "$0")/.."
SWIFT_BACKTRACE=enable=no
# All the random cases of the tests, not a part of them.
THOROUGH=1
export SWIFT_BACKTRACE THOROUGH
logs=.build/check/logs
mkdir -p "$logs"

# step NAME COMMAND…: runs a command with its output in a file.
step() {
  name=$1
  shift
  started=$(date +%s)
  if "$@" >"$logs/$name.log" 2>&1 </dev/null; then
    printf '%-12s %4d s\n' "$name" $(($(date +%s) - started))
  else
    code=$?
    cat "$logs/$name.log"
    printf '%-12s %4d s  FAILED: %s\n' "$name" $(($(date +%s) - started)) "$*" >&2
    exit "$code"
  fi
}

swift_strict() {
  verb=$1
  shift
  swift "$verb" --scratch-path .build/check -Xswiftc -warnings-as-errors "$@"
}

# The pictures in Gallery are what this code draws, to the byte.
gallery() {
  swift_strict run -c release examples
  changed=$(git status --porcelain --untracked-files=all -- Gallery)
  [ -z "$changed" ] && return
  echo 'These files differ from the committed ones. Look at them; if they are right, commit them:'
  echo "$changed"
  return 1
}

started_all=$(date +%s)
# Other programs judge what we write: XML, PDF, PNG, other renderers, and fonts of other scripts. Two
# pictures of the gallery are set in TeX Gyre Heros, the first choice of the theme for print.
step setup scripts/setup.sh libxml2-utils poppler-utils qpdf librsvg2-bin pngcheck \
  fonts-droid-fallback fonts-hosny-amiri fonts-texgyre
step lint make --no-print-directory lint
step build swift_strict build --build-tests
step test swift_strict test --skip-build --disable-xctest
tail -n 1 "$logs/test.log"
step gallery gallery
step docs make --no-print-directory docs SWIFT_FLAGS='--scratch-path .build/check -Xswiftc -warnings-as-errors'
step consumer scripts/check-consumer.sh
step benchmarks swift build --package-path Benchmarks
printf '%-12s %4d s\n' all $(($(date +%s) - started_all))
