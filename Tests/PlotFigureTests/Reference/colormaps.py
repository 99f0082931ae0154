"""Writes colormaps.json: the 256 colours of each of our maps as they are published.

Run: python3 colormaps.py   (matplotlib, cmcrameri, seaborn; their versions are in the file)

matplotlib's maps, Brewer's among them, are read as matplotlib draws them; Crameri's from the tables
of cmcrameri, and the rest from those of seaborn.
"""

import json

import cmcrameri
import cmcrameri.cm
import matplotlib
import seaborn

MATPLOTLIB = """viridis plasma inferno magma cividis turbo twilight twilight_shifted coolwarm gray
Blues BuGn BuPu GnBu Greens Greys OrRd Oranges PuBu PuBuGn PuRd Purples RdPu Reds YlGn YlGnBu YlOrBr
YlOrRd BrBG PRGn PiYG PuOr RdBu RdGy RdYlBu RdYlGn Spectral""".split()
CRAMERI = """acton bamako batlow davos devon hawaii imola lajolla lapaz lipari nuuk oslo tokyo turku
bam berlin broc cork lisbon managua roma tofino vanimo vik bamO brocO corkO romaO vikO""".split()
SEABORN = "rocket mako flare crest vlag icefire".split()


def table(colormap):
    rgba = colormap([i / 255 for i in range(256)])
    return "".join("".join(f"{round(v * 255):02x}" for v in color[:3]) for color in rgba)


maps = {name: table(matplotlib.colormaps[name]) for name in MATPLOTLIB + SEABORN}
maps |= {name: table(cmcrameri.cm.cmaps[name]) for name in CRAMERI}
with open("colormaps.json", "w") as file:
    json.dump(
        {"matplotlib": matplotlib.__version__, "cmcrameri": cmcrameri.__version__,
         "seaborn": seaborn.__version__, "maps": maps}, file, indent=1)
    file.write("\n")
