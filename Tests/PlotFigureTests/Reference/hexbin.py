"""Hexagons of matplotlib's hexbin: centres, counts and what values come to, for many ranges, grids and data."""
import json, sys
import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(7)
reduce = {"mean": np.mean, "sum": np.sum, "median": np.median, "minimum": np.min, "maximum": np.max,
          "standardDeviation": np.std}
out = {"python": sys.version.split()[0], "numpy": np.__version__, "matplotlib": matplotlib.__version__, "cases": []}
data = [
    ("normal", rng.normal(size=120), rng.normal(size=120)),
    ("large", 1e9 + rng.normal(size=90), 1e-9 * rng.normal(size=90)),
    ("on the lattice", rng.integers(0, 9, 150) / 2.0, rng.integers(0, 9, 150) / 2.0),
    ("one value", np.full(7, 3.0), np.full(7, -2.0)),
    ("one row", rng.normal(size=40), np.zeros(40)),
    ("skewed", rng.exponential(size=150), rng.exponential(size=150) ** 2),
]
names = list(reduce)
for number, (name, x, y) in enumerate(data):
    x, y = x.round(12), y.round(21)
    for columns, rows, extent, log in [(5, None, None, False), (9, 4, None, False), (20, None, None, False),
                                       (3, 3, (0, 1, -1, 1), False), (6, None, None, True)]:
        if log and (x.min() <= 0 or y.min() <= 0):
            continue
        c = rng.normal(size=len(x)).round(6)
        scale = "log" if log else "linear"
        grid = columns if rows is None else (columns, rows)
        options = dict(gridsize=grid, extent=extent, xscale=scale, yscale=scale)
        figure, axes = plt.subplots()
        counted = axes.hexbin(x, y, mincnt=0, **options)
        summary = names[(number + columns) % len(names)]
        reduced = axes.hexbin(x, y, C=c, reduce_C_function=reduce[summary], **options)
        # Those with points, in the order of all hexagons.
        counts = counted.get_array()
        out["cases"].append(dict(
            name=name, x=x.tolist(), y=y.tolist(), values=c.tolist(), columns=columns, rows=rows, log=log,
            extent=extent, summary=summary, counts=[int(n) for n in counts],
            centers=np.asarray(counted.get_offsets())[counts > 0].tolist() if not log else None,
            summaries=[float(v) for v in reduced.get_array()]))
        plt.close(figure)
json.dump(out, open(sys.argv[1], "w"))
