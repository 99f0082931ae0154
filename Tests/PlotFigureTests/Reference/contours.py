"""Contours of a hundred random fields by contourpy: points of lines as sorted sets, areas of filled bands; and of
scattered points by matplotlib on the triangles of Qhull.

A field is rounded to 3 decimals and given with its coordinates; null is masked. Every other field has masked values,
with and without cut corners.

Usage: contours.py contours.json
"""
import json, sys
import contourpy, numpy as np
from contourpy import contour_generator

rng = np.random.default_rng(5)
out = {"python": sys.version.split()[0], "numpy": np.__version__, "contourpy": contourpy.__version__, "fields": [], "scattered": []}


def field(rows, columns):
    kind = rng.integers(3)
    if kind == 0:
        return rng.normal(size=(rows, columns))
    y, x = np.mgrid[:rows, :columns]
    z = sum(a * np.sin(b * x + c * y + d) for a, b, c, d in rng.uniform(0, 2, size=(4, 4)))
    return z + (0.3 * rng.normal(size=z.shape) if kind == 2 else 0)


def area(polygon):
    x, y = (polygon - polygon[0]).T
    return 0.5 * float(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1]))


for number in range(100):
    rows, columns = (int(v) for v in rng.integers(2, 14, 2))
    z = field(rows, columns).round(3)
    x = np.cumsum(rng.uniform(0.2, 2, columns)).round(2)
    y = np.cumsum(rng.uniform(0.2, 2, rows)).round(2)
    masked = np.zeros(z.shape, bool)
    if number % 2:
        masked = rng.random(z.shape) < rng.choice([0.05, 0.15, 0.3])
    corner = bool(number % 4 < 2)
    # Between the values: what a level that equals a corner gives is a matter of taste.
    levels = sorted(set((np.quantile(z, rng.uniform(0.05, 0.95, 3)).round(3) + 0.0005).round(4).tolist()))
    generator = contour_generator(
        x, y, np.ma.array(z, mask=masked), name="serial", corner_mask=corner, line_type="Separate", fill_type="OuterOffset")
    lines, areas = [], []
    for level in levels:
        points = sorted({(round(float(a), 12), round(float(b), 12)) for line in generator.lines(level) for a, b in line})
        pieces = generator.lines(level)
        closed = sum(1 for p in pieces if len(p) > 2 and (p[0] == p[-1]).all())
        lines.append({"points": [v for p in points for v in p], "pieces": len(pieces), "closed": closed})
    for low, high in zip(levels, levels[1:]):
        polygons, offsets = generator.filled(low, high)
        areas.append(sum(area(p[a:b]) for p, o in zip(polygons, offsets) for a, b in zip(o, o[1:])))
    out["fields"].append({
        "x": x.tolist(), "y": y.tolist(), "corner": corner, "levels": levels,
        "z": [None if m else float(v) for v, m in zip(z.ravel(), masked.ravel())], "lines": lines, "areas": areas})

# Scattered points, by matplotlib's generator on the triangles of Qhull.
import matplotlib, scipy
from matplotlib import _tri
from matplotlib.tri import Triangulation
from scipy.spatial import Delaunay

out["matplotlib"], out["scipy"] = matplotlib.__version__, scipy.__version__
for number in range(12):
    n = int(rng.integers(4, 60))
    x, y = rng.uniform(0, 10, n).round(3), rng.uniform(0, 6, n).round(3)
    z = (np.sin(x) * np.cos(y) + 0.2 * rng.normal(size=n)).round(4)
    # Robustly Delaunay: rounded coordinates have no four points on a circle here.
    triangles = Delaunay(np.c_[x, y]).simplices
    mesh = Triangulation(x, y, triangles)
    generator = _tri.TriContourGenerator(mesh.get_cpp_triangulation(), z)
    levels = sorted((np.quantile(z, [0.2, 0.5, 0.8]) + 0.00003).round(5).tolist())
    lines = []
    for level in levels:
        segments, _ = generator.create_contour(level)
        points = sorted({(round(float(a), 12), round(float(b), 12)) for s in segments for a, b in s})
        lines.append([v for p in points for v in p])
    areas = []
    for low, high in zip(levels, levels[1:]):
        segments, kinds = generator.create_filled_contour(low, high)
        total = 0
        for s, k in zip(segments, kinds):
            starts = [i for i, kind in enumerate(k) if kind == 1] + [len(k)]
            total += sum(area(np.vstack([s[a:b], s[a]])) for a, b in zip(starts, starts[1:]))
        areas.append(abs(float(total)))
    out["scattered"].append({
        "x": x.tolist(), "y": y.tolist(), "z": z.tolist(), "levels": levels, "lines": lines, "areas": areas,
        "triangles": sorted(sorted(int(v) for v in t) for t in triangles)})
json.dump(out, open(sys.argv[1], "w"), separators=(",", ":"))
