"""Criteria for the bandwidth of a density from their definitions, by SciPy's quadrature and optimiser.

    python criteria.py > criteria.json
"""

import json
import sys

import numpy as np
import scipy
from scipy.integrate import quad
from scipy.optimize import minimize_scalar

random = np.random.RandomState(4)
X = np.sort(np.round(np.concatenate([random.normal(0, 1, 18), random.normal(4, 0.5, 12), [9.0]]), 4))
W = np.round(random.uniform(0.2, 2, X.size), 3)
KERNELS = {
    "gaussian": lambda u: np.exp(-u * u / 2) / np.sqrt(2 * np.pi),
    "laplace": lambda u: np.exp(-np.abs(u)) / 2,
    "logistic": lambda u: 1 / (np.exp(u) + 2 + np.exp(-u)),
    "epanechnikov": lambda u: np.where(np.abs(u) < 1, 0.75 * (1 - u * u), 0),
}


def density(q, x, w, kernel, h):
    return np.sum(w * kernel((q - x) / h)) / np.sum(w) / h


def others(x, w, kernel, h):
    keep = lambda i: np.arange(x.size) != i
    return np.array([density(x[i], x[keep(i)], w[keep(i)], kernel, h) for i in range(x.size)])


def likelihood(x, w, kernel, h):
    with np.errstate(divide="ignore"):
        return -np.sum(w * np.log(others(x, w, kernel, h))) / np.sum(w)


def least_squares(x, w, kernel, h, name):
    reach = h if name == "epanechnikov" else 40 * h
    knots = np.unique(np.concatenate([x, x - reach, x + reach,
                                      np.linspace(x[0] - reach, x[-1] + reach, 60)]))
    square = sum(quad(lambda q: density(q, x, w, kernel, h) ** 2, a, b, epsabs=0, epsrel=1e-13)[0]
                 for a, b in zip(knots, knots[1:]))
    return square - 2 * np.sum(w * others(x, w, kernel, h)) / np.sum(w)


rows = []
for name, kernel in KERNELS.items():
    for weighted in [False, True]:
        w = W if weighted else np.ones(X.size)
        hs = [0.02, 0.3, 0.8, 2.0] if name != "epanechnikov" else [0.3, 0.8, 6.0]
        rows.append(dict(
            kernel=name, weighted=weighted, bandwidths=hs,
            likelihood=[float(v) if np.isfinite(v) else None
                        for v in (likelihood(X, w, kernel, h) for h in hs)],
            leastSquares=[float(least_squares(X, w, kernel, h, name)) for h in hs]))

best = minimize_scalar(lambda t: likelihood(X, np.ones(X.size), KERNELS["gaussian"], np.exp(t)),
                       bounds=(-2, 1.5), method="bounded", options=dict(xatol=1e-11))
json.dump(dict(versions=dict(numpy=np.__version__, scipy=scipy.__version__), x=X.tolist(),
               weights=W.tolist(), rows=rows, best=float(np.exp(best.x)), value=float(best.fun)),
          sys.stdout, indent=0)
