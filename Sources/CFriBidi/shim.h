#pragma once

#if !__has_include(<fribidi.h>)
#error "fribidi.h was not found: run 'make setup', or 'apt-get install libfribidi-dev pkg-config' (Debian, Ubuntu), or 'brew install fribidi pkgconf' (macOS)"
#endif

#include <fribidi.h>
