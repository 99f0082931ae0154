"""Writes palettes.json: the colours of each published palette that we have.

Run: python3 palettes.py   (matplotlib, tol_colors; their versions are in the file)
"""

import json
from importlib.metadata import version

import matplotlib
import matplotlib.pyplot as plt
import tol_colors
from matplotlib.colors import to_hex


def colormap(name):
    return [to_hex(color) for color in matplotlib.colormaps[name].colors]


def style(name):
    cycle = plt.style.library[name]["axes.prop_cycle"]
    return [to_hex(color) for color in cycle.by_key()["color"]]


def tol(name):
    return [color.lower() for color in tol_colors.colorsets[name]]


palettes = {name: colormap(name) for name in "Set1 Set2 Set3 Paired Dark2 Accent Pastel1 Pastel2".split()}
palettes |= {"tableau10": colormap("tab10"), "tableau20": colormap("tab20")}
palettes |= {"tableau20b": colormap("tab20b"), "tableau20c": colormap("tab20c")}
palettes |= {"okabe-ito": colormap("okabe_ito")}
palettes |= {name: style(name) for name in ("petroff6", "petroff8", "petroff10")}
palettes |= {f"tol-{name}": tol(name) for name in ("bright", "vibrant", "muted", "light")}
palettes |= {"tol-high-contrast": tol("high_contrast")[1:4]}
with open("palettes.json", "w") as file:
    json.dump(
        {"matplotlib": matplotlib.__version__, "tol_colors": version("tol_colors"),
         "palettes": palettes}, file, indent=1)
    file.write("\n")
