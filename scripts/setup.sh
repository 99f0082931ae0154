#!/bin/sh
# Installs the C libraries that the build needs and the font of the default theme, by apt-get
# (Debian, Ubuntu) or Homebrew (macOS). Does nothing where all is there.
#
# Arguments name further packages of apt, such as the programs that some tests compare with; they
# are passed over where there is no apt.
set -eu

EXTRA=$*

FONT_PACKAGE=fonts-inter
FONT_CASK=font-inter
FONT_FAMILY=Inter

# pkg-config's name, apt's and Homebrew's of each library.
LIBRARIES='
cairo-ft   libcairo2-dev     cairo
harfbuzz   libharfbuzz-dev   harfbuzz
fribidi    libfribidi-dev    fribidi
fontconfig libfontconfig-dev fontconfig
libpng     libpng-dev        libpng
'

have() { command -v "$1" >/dev/null 2>&1; }

# The missing libraries by the names of a package manager, apt or brew.
missing_libraries() {
  echo "$LIBRARIES" | while read -r module apt brew; do
    if [ -z "$module" ] || { have pkg-config && pkg-config --exists "$module"; }; then continue; fi
    if [ "$1" = apt ]; then echo "$apt"; else echo "$brew"; fi
  done
}

has_font() {
  if have apt-get; then
    has_package "$FONT_PACKAGE"
  else
    have fc-list && fc-list -q "$FONT_FAMILY"
  fi
}

# Whether a package of apt is there.
has_package() {
  dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null | grep -qx installed
}

missing_apt() {
  for package in $EXTRA; do
    has_package "$package" || echo "$package"
  done
  have pkg-config || echo pkg-config
  missing_libraries apt
  has_font || echo "$FONT_PACKAGE"
}

missing_brew() {
  have pkg-config || echo pkgconf
  missing_libraries brew
}

fail() {
  echo "setup: $1" >&2
  exit 1
}

if have apt-get; then
  missing=$(missing_apt | tr '\n' ' ')
  missing=${missing% }
  if [ -z "$missing" ]; then exit 0; fi
  if [ "$(id -u)" = 0 ]; then
    run=
  elif have sudo && sudo -n true 2>/dev/null; then
    run='sudo -n'
  else
    fail "missing: $missing. Install with:
  sudo apt-get update && sudo apt-get install -y $missing"
  fi
  echo "setup: installing $missing"
  log=$(mktemp)
  trap 'rm -f "$log"' EXIT
  # shellcheck disable=SC2086 # a list of package names, and an optional command
  install() {
    $run env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
      -o DPkg::Lock::Timeout=300 $missing </dev/null >"$log" 2>&1
  }
  # The package lists may be absent or old.
  if ! install; then
    $run apt-get update -q </dev/null >"$log" 2>&1 || { cat "$log" >&2; fail 'apt-get update failed'; }
    install || { cat "$log" >&2; fail "apt-get could not install $missing"; }
  fi
  still=$(missing_apt | tr '\n' ' ')
elif have brew; then
  missing=$(missing_brew | tr '\n' ' ')
  # shellcheck disable=SC2086 # a list of package names
  if [ -n "$missing" ]; then
    echo "setup: installing $missing"
    brew install --quiet $missing </dev/null
  fi
  if ! has_font; then
    echo "setup: installing $FONT_CASK"
    brew install --quiet --cask "$FONT_CASK" </dev/null
  fi
  still=$(missing_brew | tr '\n' ' ')
else
  still=$(missing_libraries apt | tr '\n' ' ')
  has_font || still="$still$FONT_PACKAGE"
fi

if [ -n "$still" ]; then
  fail "still missing (by their Debian names): $still
  Install pkg-config, the development files of these libraries and the font family $FONT_FAMILY."
fi
