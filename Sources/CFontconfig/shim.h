#pragma once

#if !__has_include(<fontconfig/fontconfig.h>)
#error "fontconfig/fontconfig.h was not found: run 'make setup', or 'apt-get install libfontconfig-dev pkg-config' (Debian, Ubuntu), or 'brew install fontconfig pkgconf' (macOS)"
#endif

#include <fontconfig/fontconfig.h>
