#!/usr/bin/python3
"""Writes pango-lines.json: lines of text as Pango shapes them, without hinting, at 100 points.

Needs gir1.2-pango-1.0, python3-gi-cairo and the fonts named below, as Debian 12 has them:

    apt-get install gir1.2-pango-1.0 python3-gi-cairo fonts-inter fonts-open-sans fonts-lato \
        fonts-dejavu-core fonts-hosny-amiri fonts-liberation2
    python3 pango-lines.py > pango-lines.json
"""

import json
import os
import sys

import cairo
import gi

gi.require_version("Pango", "1.0")
gi.require_version("PangoCairo", "1.0")
from gi.repository import Pango, PangoCairo  # noqa: E402

FILES = {
    ("Inter", "regular"): "/usr/share/fonts/opentype/inter/Inter-Regular.otf",
    ("Inter", "bold"): "/usr/share/fonts/opentype/inter/Inter-Bold.otf",
    ("Inter", "italic"): "/usr/share/fonts/opentype/inter/Inter-Italic.otf",
    ("Open Sans", "regular"): "/usr/share/fonts/truetype/open-sans/OpenSans-Regular.ttf",
    ("Lato", "regular"): "/usr/share/fonts/truetype/lato/Lato-Regular.ttf",
    ("Liberation Sans", "regular"):
        "/usr/share/fonts/truetype/liberation2/LiberationSans-Regular.ttf",
    ("DejaVu Sans", "regular"): "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
    ("Amiri", "regular"): "/usr/share/fonts/opentype/fonts-hosny-amiri/Amiri-Regular.ttf",
}

LATIN = [
    "Sorted training inputs", "\u22120.25", "2.5\u00d710", "AVATAR To Ty", "office fi ffl",
    "e\u0301 \u00e9", "0.0 0.2 0.4", "p < 0.05, n = 1,024", "x->y 0x1F",
]
CASES = [(family, "regular", text) for family in
         ("Inter", "Open Sans", "Lato", "Liberation Sans", "DejaVu Sans") for text in LATIN]
CASES += [("Inter", style, text) for style in ("bold", "italic") for text in LATIN[:4]]
CASES += [("DejaVu Sans", "regular", text) for text in (
    "\u05e9\u05dc\u05d5\u05dd 123 abc", "\u0645\u0631\u062d\u0628\u0627 45",
    "abc \u0645\u0631\u062d\u0628\u0627 def 12", "(\u05e2\u05d1\u05e8\u05d9\u05ea 3.5)",
    "\u05d0 a \u05d1 b \u05d2", "\u03b1\u03b2\u03b3 \u0436\u0443\u043a")]
CASES += [("Amiri", "regular", text) for text in (
    "\u0627\u0644\u0633\u0644\u0627\u0645 \u0639\u0644\u064a\u0643\u0645 12",
    "\u0644\u0627 \u0627\u0644\u0644\u0647", "\u0645\u064f\u062d\u064e\u0645\u0651\u064e\u062f")]


def line(family, style, text):
    fonts = PangoCairo.FontMap.new()
    fonts.set_resolution(72)
    context = fonts.create_context()
    options = cairo.FontOptions()
    options.set_hint_style(cairo.HintStyle.NONE)
    options.set_hint_metrics(cairo.HintMetrics.OFF)
    PangoCairo.context_set_font_options(context, options)
    context.set_round_glyph_positions(False)
    layout = Pango.Layout(context)
    description = Pango.FontDescription()
    description.set_family(family)
    description.set_absolute_size(100 * Pango.SCALE)
    if style == "bold":
        description.set_weight(Pango.Weight.BOLD)
    if style == "italic":
        description.set_style(Pango.Style.ITALIC)
    layout.set_font_description(description)
    layout.set_text(text, -1)
    # The library sets Latin, Greek and Cyrillic text without contextual alternates.
    if not any("\u0590" <= c <= "\u06ff" for c in text):
        attributes = Pango.AttrList.new()
        attributes.insert(Pango.attr_font_features_new("calt=0"))
        layout.set_attributes(attributes)
    ink, logical = layout.get_line_readonly(0).get_extents()
    data = json.loads(layout.serialize(Pango.LayoutSerializeFlags.OUTPUT).get_data())
    glyphs = []
    for run in data["output"]["lines"][0]["runs"]:
        assert run["font"]["description"].startswith(family + " "), run["font"]
        glyphs += [glyph["glyph"] for glyph in run["glyphs"]]
    scale = Pango.SCALE
    return {
        "family": family, "style": style, "text": text, "file": FILES[family, style],
        "fileSize": os.path.getsize(FILES[family, style]), "glyphs": glyphs,
        "advance": logical.width / scale,
        "ink": [ink.x / scale, ink.y / scale, ink.width / scale, ink.height / scale],
    }


json.dump(
    {
        "made by": "pango-lines.py",
        "versions": {
            "pango": Pango.version_string(), "cairo": cairo.cairo_version_string(),
            "pycairo": cairo.version, "python": sys.version.split()[0],
        },
        "size": 100,
        "lines": [line(*case) for case in CASES],
    },
    sys.stdout, indent=1, ensure_ascii=True)
print()
