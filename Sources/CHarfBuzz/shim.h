#pragma once

#if !__has_include(<hb.h>)
#error "hb.h was not found: run 'make setup', or 'apt-get install libharfbuzz-dev pkg-config' (Debian, Ubuntu), or 'brew install harfbuzz pkgconf' (macOS)"
#endif

#include <hb.h>
#include <hb-ot.h>
