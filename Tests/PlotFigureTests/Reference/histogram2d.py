"""Counts of numpy's histogram2d: even cells, given edges, weights and densities."""
import json, sys
import numpy as np

rng = np.random.default_rng(11)
out = {"python": sys.version.split()[0], "numpy": np.__version__, "cases": []}
makers = [
    lambda n: rng.normal(size=n), lambda n: rng.exponential(size=n), lambda n: rng.integers(0, 6, n).astype(float),
    lambda n: 1e8 + rng.random(n), lambda n: np.full(n, 4.0), lambda n: rng.random(n) * 1e-7,
    lambda n: rng.integers(0, 11, n) / 10,
]
for number in range(40):
    n = int(rng.integers(1, 90))
    x, y = makers[number % 7](n), makers[(number // 7 + number) % 7](n)
    weights = rng.random(n).round(6) if number % 3 == 2 else None
    if number % 2:
        bins = [int(rng.integers(1, 9)), int(rng.integers(1, 9))]
    else:
        def edges(v):
            low, high = np.quantile(v, [0.1, 0.9])
            inner = np.unique(np.concatenate([rng.uniform(low, high + 1e-9, 4), rng.choice(v, 2)]))
            return inner if len(inner) > 1 else np.array([inner[0], inner[0] + 1])
        bins = [edges(x), edges(y)]
    counts, ex, ey = np.histogram2d(x, y, bins=bins, weights=weights)
    with np.errstate(all="ignore"):
        density, _, _ = np.histogram2d(x, y, bins=bins, weights=weights, density=True)
    null = lambda v: None if np.isnan(v) else float(v)
    out["cases"].append(dict(
        x=x.tolist(), y=y.tolist(), weights=None if weights is None else weights.tolist(),
        bins=None if number % 2 == 0 else bins, xEdges=ex.tolist(), yEdges=ey.tolist(),
        counts=counts.T.ravel().tolist(), densities=[null(v) for v in density.T.ravel()]))
json.dump(out, open(sys.argv[1], "w"))
