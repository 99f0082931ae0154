"""Writes colors.json: colours as others name, read, convert, compare and simulate them.

Run: python3 colors.py   (matplotlib, coloraide, colour-science, numpy; their versions are in the
file; colorsys is Python's own)
"""

import colorsys
import json
import warnings
from importlib.metadata import version

import numpy as np

warnings.filterwarnings("ignore")
import colour  # noqa: E402
from coloraide import Color  # noqa: E402
from matplotlib.colors import CSS4_COLORS  # noqa: E402

random = np.random.default_rng(20)

# Texts of CSS that name a colour of sRGB, and texts that name none.
TEXTS = """red ReD rebeccapurple RebeccaPurple transparent #f00 #F00a #12ab9F #12ab9f80
rgb(255 0 0)|rgb(255, 0, 0)|rgba(255, 0, 0, 0.5)|rgb(100% 0% 50% / 25%)|rgb(100%, 0%, 50%, 25%)
rgb( 12.5  80  200 / .5 )|RGB(1e2 2E1 30)|rgb(300 -20 128)|rgb(10% 128 30)|rgb(none 128 30)
rgb(1 2 3/0.5)|rgba(1 2 3)|rgb(+12 34 56)|rgb(128 128 128 / none)|rgb(128 128 128 / 200%)
hsl(120 50% 50%)|hsl(120, 50%, 50%)|hsl(120deg 50% 50% / 30%)|hsl(0.5turn 50 50 / 0.5)
hsl(-30 100% 40%)|hsl(3.14159rad 80% 30%)|hsl(200grad 80% 30%)|hsla(480, 20%, 80%, 0.1)
hsl(none 50% 50%)|hsl(77.7 33.3% 66.6%)|HSL(77.7DEG 33.3% 66.6%)
hwb(120 10% 20%)|hwb(120 60% 80%)|hwb(300 0 0 / 40%)|hwb(none 20 30)
oklab(0.6 0.1 -0.1)|oklab(60% 25% -25% / 0.5)|oklab(none 0.1 0.1)|oklab(1 0 0)|oklab(0.5 0 0)
oklch(60% 0.15 150)|oklch(0.7 0.1 30deg / 80%)|oklch(0.9 50% 100)|oklch(0.5 0.1 none)
oklch(0.4 0.2 -90)|oklch(1.2 0.1 40)|oklch(-0.1 0.1 40)|oklch(0.7 0.4 30)|oklch(0.5 0.5 200)
oklch(0.95 0.3 120)|oklch(0.05 0.3 264)|oklch(62.8% 0.2577 29.23)"""
REFUSED = """|#|#f|#ff|#fffff|#fffffff|#ggg|# fff|fff|reddish|rgb()|rgb(1 2)|rgb(1 2 3 4)|rgb(1,2 3)
rgb(1 2 3 0.5)|rgb(1, 2, 3 / 0.5)|rgb(1,2,3,4,5)|rgb(10%, 20, 30%)|rgb(none, 1, 2)|rgb(1 2 3
rgb 1 2 3)|rgb(1 2 3))|rgb(0x10 2 3)|rgb(inf 2 3)|rgb(nan 2 3)|rgb(1. 2 3)|rgb(1deg 2 3)|rgb(1 2 3 /)
hsl(120, 50, 50)|hsl(50% 50% 50%)|hsl(120 50deg 50%)|hsl(120, none, 50%)|hwb(120, 10%, 20%)
oklab(0.6, 0.1, -0.1)|oklch(0.5 0.1 50%)|lab|foo(1 2 3)|rgb(1 2 3)x|rgb(--1 2 3)|rgb(1e 2 3)"""


def split(text):
    return [part for line in text.split("\n") for part in (line.split("|") if "(" in line or "|" in line else line.split())]


def srgb(text):
    color = Color(text)
    if color.space() in ("oklab", "oklch"):
        color = color.convert("oklch").fit("srgb", method="oklch-chroma").convert("srgb")
    else:
        color = color.convert("srgb")
    return [min(max(v, 0), 1) for v in color.coords(nans=False)] + [color.alpha(nans=False)]


read = [{"text": text, "rgba": srgb(text)} for text in split(TEXTS)]
refused = split(REFUSED)

rgb = np.vstack([random.random((60, 3)), [[0, 0, 0], [1, 1, 1], [0.5, 0.5, 0.5], [1, 0, 0], [0, 1, 0],
                 [0, 0, 1], [1, 1, 0], [0, 1, 1], [1, 0, 1], [0.02, 0.03, 0.01]]])
conditions = dict(XYZ_w=colour.sRGB_to_XYZ([1, 1, 1]) * 100, L_A=64 / np.pi / 5, Y_b=20)
ucs = []
for color in rgb:
    spec = colour.XYZ_to_CIECAM02(colour.sRGB_to_XYZ(color) * 100, **conditions)
    ucs.append(colour.JMh_CIECAM02_to_CAM02UCS([spec.J, spec.M, spec.h]).tolist())

LINEAR = {kind: colour.matrix_cvd_Machado2009(name, 1).tolist()
          for kind, name in (("protan", "Protanomaly"), ("deutan", "Deuteranomaly"), ("tritan", "Tritanomaly"))}


def seen(color, matrix):
    linear = colour.models.eotf_sRGB(color)
    return np.clip(colour.models.eotf_inverse_sRGB(np.clip(np.array(matrix) @ linear, 0, 1)), 0, 1).tolist()


points = []
for color, place in zip(rgb, ucs):
    hue, lightness, saturation = colorsys.rgb_to_hls(*color)
    lab = Color("srgb", list(color)).convert("oklab")
    lch = lab.convert("oklch")
    points.append({
        "rgb": color.tolist(), "hsl": [hue * 360, saturation, lightness],
        "hsv": (lambda h, s, v: [h * 360, s, v])(*colorsys.rgb_to_hsv(*color)),
        "oklab": lab.coords(nans=False), "oklch": lch.coords(nans=False), "cam02ucs": place,
        "seen": {kind: seen(color, matrix) for kind, matrix in LINEAR.items()}})

# Colours of OKLCH anywhere, many outside sRGB.
wide = []
for lightness, chroma, hue in zip(random.random(300), random.random(300) * 0.45, random.random(300) * 360):
    mapped = Color("oklch", [lightness, chroma, hue]).fit("srgb", method="oklch-chroma").convert("srgb")
    wide.append({"oklch": [lightness, chroma, hue],
                 "rgb": [min(max(v, 0), 1) for v in mapped.coords(nans=False)]})

with open("colors.json", "w") as file:
    json.dump({
        "versions": {name: version(name) for name in ("matplotlib", "coloraide", "colour-science", "numpy")},
        "named": {name: color.lower() for name, color in CSS4_COLORS.items()},
        "read": read, "refused": refused, "points": points, "wide": wide}, file, indent=None,
        separators=(",", ":"))
    file.write("\n")
