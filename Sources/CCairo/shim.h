#pragma once

#if !__has_include(<cairo.h>)
#error "cairo.h was not found: run 'make setup', or 'apt-get install libcairo2-dev pkg-config' (Debian, Ubuntu), or 'brew install cairo pkgconf' (macOS)"
#endif

#include <cairo.h>
#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_MULTIPLE_MASTERS_H
#include FT_OUTLINE_H
