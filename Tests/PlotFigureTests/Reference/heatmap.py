"""Means of cells over bins by area, by numpy, and colours of cells, by matplotlib.

Bins are given by their edges among the cells, at multiples of 1/20 of a cell: each cell is repeated 20 times along
both axes, and numpy.nanmean does the rest.
"""
import json, sys
import matplotlib, numpy as np
from matplotlib import colormaps
from matplotlib.colors import Normalize

rng = np.random.default_rng(20)
out = {"python": sys.version.split()[0], "numpy": np.__version__, "matplotlib": matplotlib.__version__, "means": [], "colors": []}
for rows, columns, down, across in [(9, 7, 3, 2), (12, 5, 5, 4), (6, 6, 1, 1), (8, 11, 7, 10)]:
    table = rng.normal(size=(rows, columns)).round(3)
    table[rng.random(table.shape) < 0.2] = np.nan
    edges = lambda cells, bins: np.sort(np.concatenate([[0, cells * 20], rng.choice(np.arange(1, cells * 20), bins - 1, replace=False)]))
    y, x = edges(rows, down), edges(columns, across)
    fine = np.kron(table, np.ones((20, 20)))
    with np.errstate(all="ignore"):
        means = [[np.nanmean(fine[a:b, c:d]) if np.isfinite(fine[a:b, c:d]).any() else np.nan for c, d in zip(x, x[1:])] for a, b in zip(y, y[1:])]
    null = lambda v: None if np.isnan(v) else float(v)
    out["means"].append(dict(columns=columns, table=[null(v) for v in table.ravel()], down=(y / 20).tolist(), across=(x / 20).tolist(), means=[null(v) for v in np.ravel(means)]))
for name in ["viridis", "Reds", "coolwarm"]:
    values = rng.uniform(-2, 5, size=(4, 6)).round(3)
    bytes_ = colormaps[name](Normalize(-1, 4, clip=True)(values), bytes=True)
    out["colors"].append(dict(colormap=name, limits=[-1, 4], values=values.tolist(), pixels=bytes_.ravel().tolist()))
json.dump(out, open(sys.argv[1], "w"))
