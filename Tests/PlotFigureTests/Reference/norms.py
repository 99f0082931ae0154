"""Writes norms.json: where matplotlib's norms put random values among the colours.

Run: python3 norms.py   (matplotlib, numpy; their versions are in the file)
"""

import json

import matplotlib
import numpy as np
from matplotlib import colors

random = np.random.default_rng(7)


def case(norm, values, **parameters):
    placed = norm(np.asarray(values, dtype=float))
    return parameters | {"values": [float(v) for v in values],
                         "expected": [float(v) for v in np.ma.getdata(placed)]}


def spread(count, size=1.0):
    return (random.random(count) - 0.5) * 2 * size


cases = {name: [] for name in ("linear", "log", "symlog", "power", "centered", "twoSlope", "boundaries", "quantile")}
for _ in range(12):
    size = 10 ** random.uniform(-6, 6)
    low, high = sorted(spread(2, size))
    values = spread(25, size)
    cases["linear"].append(case(colors.Normalize(low, high), values, lower=low, upper=high))

    low, high = sorted(10 ** random.uniform(-9, 9, 2))
    values = 10 ** random.uniform(-10, 10, 25)
    cases["log"].append(case(colors.LogNorm(low, high), values, lower=low, upper=high))

    threshold = size * 10 ** random.uniform(-4, -0.5)
    scale = random.uniform(0.3, 2)
    base = float(random.choice([2, 10, np.e]))
    low, high = -size * random.random(), size * random.random()
    values = spread(25, size)
    norm = colors.SymLogNorm(threshold, linscale=scale, vmin=low, vmax=high, base=base)
    cases["symlog"].append(case(norm, values, lower=low, upper=high, threshold=threshold, linearScale=scale, base=base))

    gamma = random.uniform(0.2, 3)
    high = size * random.random()
    values = random.random(25) * high  # beyond the ends matplotlib goes on in a straight line
    cases["power"].append(case(colors.PowerNorm(gamma, 0, high), values, lower=0, upper=high, exponent=gamma))

    center = float(spread(1, size)[0])
    values = spread(25, size)
    cases["centered"].append(case(colors.CenteredNorm(center), values, center=center))

    low, center, high = sorted(spread(3, size))
    values = np.append(random.uniform(low, high, 25), [low, center, high])
    cases["twoSlope"].append(case(colors.TwoSlopeNorm(center, low, high), values, lower=low, upper=high, center=center))

    boundaries = np.sort(spread(random.integers(2, 30), size))
    values = np.append(random.uniform(boundaries[0] - size / 9, boundaries[-1] + size / 9, 25), boundaries[:-1])
    cases["boundaries"].append(case(colors.BoundaryNorm(boundaries, 256), values, boundaries=boundaries.tolist()))

    values = np.round(random.normal(size=random.integers(3, 60)), random.choice([1, 3, 9]))
    classes = int(random.integers(1, 12))
    cases["quantile"].append({"values": values.tolist(), "classes": classes,
                              "expected": np.quantile(values, np.arange(classes + 1) / classes).tolist()})

with open("norms.json", "w") as file:
    json.dump({"matplotlib": matplotlib.__version__, "numpy": np.__version__, "cases": cases}, file,
              separators=(",", ":"))
    file.write("\n")
