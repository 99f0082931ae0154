"""Writes colormaps.json: the 256 colours that matplotlib makes of each of its maps that we have.

Run: python3 colormaps.py   (matplotlib; its version is in the file)
"""

import json

import matplotlib

NAMES = """viridis plasma inferno magma cividis turbo twilight coolwarm gray
Blues BuGn GnBu Greens Greys OrRd Oranges PuBu Purples Reds YlGn YlGnBu YlOrBr YlOrRd
BrBG PRGn PiYG PuOr RdBu RdGy RdYlBu Spectral""".split()


def table(name):
    rgba = matplotlib.colormaps[name]([i / 255 for i in range(256)])
    return "".join("".join(f"{round(v * 255):02x}" for v in color[:3]) for color in rgba)


with open("colormaps.json", "w") as file:
    json.dump(
        {"matplotlib": matplotlib.__version__, "maps": {name: table(name) for name in NAMES}},
        file, indent=1)
    file.write("\n")
