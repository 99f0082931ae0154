"""Curves through points, baselines of stacks, and areas between lines that cross.

Writes lines.json beside this file. Python 3, numpy, scipy, matplotlib; their versions are in the file.
"""

import json
import pathlib

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
import scipy
from scipy.interpolate import CubicSpline, PchipInterpolator

rng = np.random.default_rng(11)

curves = []
for case in range(60):
    count = int(rng.integers(2, 25))
    x = np.cumsum(rng.uniform(0.05, 2, count)) * rng.choice([1, 1e-3, 1e4])
    kind = case % 4
    if kind == 0:
        y = rng.normal(0, 1, count)
    elif kind == 1:
        y = np.cumsum(rng.exponential(1, count))
    elif kind == 2:
        y = rng.integers(0, 3, count).astype(float)
    else:
        y = np.sin(x / x[-1] * 9) * 1e3
    at = np.sort(rng.uniform(x[0], x[-1], 12))
    at = np.concatenate([[x[0]], at, [x[-1]]])
    monotone = PchipInterpolator(x, y)
    natural = CubicSpline(x, y, bc_type="natural")
    curves.append({
        "x": x.tolist(), "y": y.tolist(), "at": at.tolist(),
        "monotone": monotone(at).tolist(), "natural": natural(at).tolist(),
        "monotoneSlopes": monotone.derivative()(x).tolist(),
        "naturalSlopes": natural(x, 1).tolist(),
    })


def barry_goldman(points, t, alpha):
    """The pyramid of Barry and Goldman (1988) between the second and the third of four points."""
    knots = [0.0]
    for a, b in zip(points, points[1:]):
        knots.append(knots[-1] + np.linalg.norm(b - a) ** alpha)
    t = knots[1] + (knots[2] - knots[1]) * t

    def mix(a, b, i, j):
        return ((knots[j] - t) * a + (t - knots[i]) * b) / (knots[j] - knots[i])

    a = [mix(points[i], points[i + 1], i, i + 1) for i in range(3)]
    b = [mix(a[i], a[i + 1], i, i + 2) for i in range(2)]
    return mix(b[0], b[1], 1, 2)


loops = []
for case in range(30):
    count = int(rng.integers(2, 12))
    alpha = [0.5, 0.0, 1.0][case % 3]
    points = rng.normal(0, 3, (count, 2))
    first, last = 2 * points[0] - points[1], 2 * points[-1] - points[-2]
    all_points = np.vstack([first, points, last])
    parts = [0.0, 0.15, 0.5, 0.83, 1.0]
    places = [
        [barry_goldman(all_points[i:i + 4], t, alpha).tolist() for t in parts]
        for i in range(count - 1)
    ]
    loops.append({
        "x": points[:, 0].tolist(), "y": points[:, 1].tolist(), "alpha": alpha, "parts": parts,
        "places": places,
    })

stacks = []
for case in range(12):
    layers, count = int(rng.integers(1, 7)), int(rng.integers(2, 20))
    y = rng.uniform(0, 5, (layers, count))
    if case % 3 == 0:
        y[:, int(rng.integers(count))] = 0
    edges = {}
    for baseline in ["zero", "sym", "wiggle", "weighted_wiggle"]:
        figure, axes = plt.subplots()
        polygons = axes.stackplot(np.arange(count), y, baseline=baseline)
        rows = []
        for polygon in polygons:
            vertices = polygon.get_paths()[0].vertices
            # A closed outline: a corner, the first line, a corner, the second line backwards.
            lower, upper = vertices[1:count + 1, 1], vertices[count + 2:2 * count + 2, 1][::-1]
            rows.append(lower.tolist())
        rows.append(upper.tolist())
        edges[baseline] = rows
        plt.close(figure)
    stacks.append({"layers": y.tolist(), "edges": edges})


def area(vertices):
    x, y = vertices[:, 0], vertices[:, 1]
    return abs(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))) / 2


fills = []
for case in range(40):
    count = int(rng.integers(3, 30))
    x = np.cumsum(rng.uniform(0.3, 1, count))
    y1, y2 = rng.uniform(0, 10, count), rng.uniform(0, 10, count)
    if case % 2:
        y1[int(rng.integers(1, count - 1))] = np.nan
    above, below = [], []
    for where, areas in [(y1 > y2, above), (y1 < y2, below)]:
        figure, axes = plt.subplots()
        # Where a value is missing, matplotlib interpolates over it unless it is masked.
        found = axes.fill_between(
            x, np.ma.masked_invalid(y1), y2, where=where, interpolate=True)
        for path in found.get_paths():
            areas.append(area(path.vertices[:-1]))
        plt.close(figure)
    fills.append({
        "x": x.tolist(), "y1": [None if np.isnan(v) else v for v in y1], "y2": y2.tolist(),
        "above": sum(above), "below": sum(below),
    })

pathlib.Path(__file__).with_suffix(".json").write_text(
    json.dumps({
        "versions": {
            "numpy": np.__version__, "scipy": scipy.__version__,
            "matplotlib": matplotlib.__version__,
        },
        "curves": curves, "loops": loops, "stacks": stacks, "fills": fills,
    }))
