#pragma once

#if !__has_include(<png.h>)
#error "png.h was not found: run 'make setup', or 'apt-get install libpng-dev pkg-config' (Debian, Ubuntu), or 'brew install libpng pkgconf' (macOS)"
#endif

#include <png.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// libpng reports errors by longjmp, which must not cross Swift: so all calls that can fail are made
// here, and nothing but a result comes out.

/// A picture as libpng wrote it; free `bytes` with free().
typedef struct {
  unsigned char *bytes;
  size_t length;
  size_t capacity;
} plot_png_output;

/// What to write: premultiplied native-endian ARGB, as Cairo draws it.
typedef struct {
  const uint32_t *pixels;
  size_t pixels_per_row;
  uint32_t width;
  uint32_t height;
  /// 1 writes RGBA with straight alpha, 0 writes RGB.
  int has_alpha;
  uint32_t pixels_per_metre;
  int compression_level;
} plot_png_input;

typedef struct {
  jmp_buf target;
  plot_png_output *output;
} plot_png_state;

static inline void plot_png_fail(png_structp png, png_const_charp message) {
  (void)message;
  plot_png_state *state = (plot_png_state *)png_get_error_ptr(png);
  longjmp(state->target, 1);
}

static inline void plot_png_ignore(png_structp png, png_const_charp message) {
  (void)png;
  (void)message;
}

static inline void plot_png_append(png_structp png, png_bytep bytes, png_size_t count) {
  plot_png_output *output = ((plot_png_state *)png_get_io_ptr(png))->output;
  if (count > output->capacity - output->length) {
    size_t capacity = output->capacity ? output->capacity : 65536;
    while (capacity - output->length < count) {
      if (capacity > SIZE_MAX / 2) png_error(png, "too large");
      capacity *= 2;
    }
    unsigned char *grown = (unsigned char *)realloc(output->bytes, capacity);
    if (!grown) png_error(png, "out of memory");
    output->bytes = grown;
    output->capacity = capacity;
  }
  memcpy(output->bytes + output->length, bytes, count);
  output->length += count;
}

static inline void plot_png_flush(png_structp png) { (void)png; }

/// Turns a row into the bytes of a PNG.
static inline void plot_png_row(const plot_png_input *input, uint32_t y, unsigned char *row) {
  const uint32_t *pixels = input->pixels + (size_t)y * input->pixels_per_row;
  if (!input->has_alpha) {
    for (uint32_t x = 0; x < input->width; x++) {
      uint32_t pixel = pixels[x];
      row[3 * (size_t)x] = (unsigned char)(pixel >> 16);
      row[3 * (size_t)x + 1] = (unsigned char)(pixel >> 8);
      row[3 * (size_t)x + 2] = (unsigned char)pixel;
    }
    return;
  }
  for (uint32_t x = 0; x < input->width; x++) {
    uint32_t pixel = pixels[x];
    uint32_t alpha = pixel >> 24;
    unsigned char *out = row + 4 * (size_t)x;
    for (int channel = 0; channel < 3; channel++) {
      uint32_t value = (pixel >> (16 - 8 * channel)) & 0xff;
      uint32_t straight = alpha ? (value * 255 + alpha / 2) / alpha : 0;
      out[channel] = (unsigned char)(straight > 255 ? 255 : straight);
    }
    out[3] = (unsigned char)alpha;
  }
}

/// Encodes a picture; 1 on success, 0 if memory ran out or libpng refused. Nothing in the result
/// depends on the time or the machine.
static inline int plot_png_encode(const plot_png_input *input, plot_png_output *output) {
  plot_png_state state;
  state.output = output;
  memset(output, 0, sizeof *output);
  unsigned char *row = (unsigned char *)malloc((size_t)input->width * 4);
  if (!row) return 0;
  png_infop info = NULL;
  png_structp png =
      png_create_write_struct(PNG_LIBPNG_VER_STRING, &state, plot_png_fail, plot_png_ignore);
  if (png) info = png_create_info_struct(png);
  if (!info) {
    png_destroy_write_struct(&png, NULL);
    free(row);
    return 0;
  }
  if (setjmp(state.target)) {
    png_destroy_write_struct(&png, &info);
    free(row);
    free(output->bytes);
    memset(output, 0, sizeof *output);
    return 0;
  }
  png_set_write_fn(png, &state, plot_png_append, plot_png_flush);
  png_set_user_limits(png, 0x7fffffff, 0x7fffffff);
  png_set_IHDR(
      png, info, input->width, input->height, 8,
      input->has_alpha ? PNG_COLOR_TYPE_RGB_ALPHA : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
      PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_sRGB(png, info, PNG_sRGB_INTENT_PERCEPTUAL);
  png_set_pHYs(png, info, input->pixels_per_metre, input->pixels_per_metre, PNG_RESOLUTION_METER);
  png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  png_set_compression_level(png, input->compression_level);
  png_set_compression_buffer_size(png, 65536);
  png_write_info(png, info);
  for (uint32_t y = 0; y < input->height; y++) {
    plot_png_row(input, y, row);
    png_write_row(png, row);
  }
  png_write_end(png, NULL);
  png_destroy_write_struct(&png, &info);
  free(row);
  return 1;
}
