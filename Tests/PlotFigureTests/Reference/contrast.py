"""Writes contrast.json: how strongly the colours of themes stand out from what is behind them.

The ratio is that of WCAG 2.2, section "contrast ratio": (L1 + 0.05) / (L2 + 0.05) of the relative
luminances, 1 to 21.

Run: python3 contrast.py   (standard library only; the version of Python is in the file)
"""

import json
import platform


def luminance(color):
    channels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(part * c for part, c in zip((0.2126, 0.7152, 0.0722), linear))


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return round((high + 0.05) / (low + 0.05), 3)


grays = "#000000 #8c8c8c #4d4d4d #b8b8b8 #6b6b6b"
default = "#0856b6 #ea9724 #239677 #d22023 #481485 #2aa9e5 #623102 #e15faf"
dark = "#669bff #f99803 #32dda1 #d54d63 #aa78ca #8beffa #c38a55 #fe9ade"
tableau = "#1f77b4 #ff7f0e #2ca02c #d62728 #9467bd #8c564b #e377c2 #7f7f7f #bcbd22 #17becf"

inks = "#000000 #212121 #333333 #4d4d4d #646464 #707070"
dark_inks = "#e6e6e6 #a8a8aa"

# What is written or drawn on each background: pages first, then the strips of panels.
on = {
    "#ffffff": f"{inks} {grays} {default} {tableau}",
    "#16181d": f"{dark_inks} {dark}",
    "#e8e8e8": inks,
    "#ebebeb": inks,
    "#292b2f": dark_inks,
}
ratios = {
    f"{color} on {background}": contrast(color, background)
    for background, colors in on.items()
    for color in colors.split()
}
with open("contrast.json", "w") as file:
    json.dump({"python": platform.python_version(), "ratios": ratios}, file, indent=1)
    file.write("\n")
