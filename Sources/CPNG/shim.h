#pragma once

#if !__has_include(<png.h>)
#error "png.h was not found: run 'make setup', or 'apt-get install libpng-dev pkg-config' (Debian, Ubuntu), or 'brew install libpng pkgconf' (macOS)"
#endif

#include <png.h>
