"""Criteria by their definitions, with NumPy: every point really is left out and the rest fitted
again. python curves.py > curves.json"""
import json
import sys

import numpy as np
import scipy
import statsmodels
from scipy.optimize import minimize_scalar
from statsmodels.nonparametric.kernel_regression import KernelReg

data = json.load(open("rules.json"))["data"]


def weights(x, q, h, kernel):
    """Of each x at q, relative to the nearest one's; only the nearest where none is in reach."""
    u = np.abs(x - q) / h
    near = u.min()
    if kernel == "gaussian":
        return np.exp(-(u - near) * (u + near) / 2)
    return np.where(u < 1, 1 - u * u, 0) if near < 1 else (u == near).astype(float)


def row(x, q, h, kernel, degree, w):
    """What each value counts in the prediction at q."""
    k = weights(x, q, h, kernel) * w
    if degree == 0:
        return k / k.sum()
    d = x - q
    centre = (k * d).sum() / k.sum()
    spread = (k * (d - centre) ** 2).sum()
    if spread <= 0:
        return k / k.sum()
    return k / k.sum() - centre * k * (d - centre) / spread


def score(x, y, h, kernel, degree, w):
    hat = np.array([row(x, q, h, kernel, degree, w) for q in x])
    residuals = y - hat @ y
    trace = np.trace(hat)
    n, total = len(x), w.sum()
    left = np.arange(n)
    out = []
    for i in range(n):
        others = left != i
        out.append(y[i] - row(x[others], x[i], h, kernel, degree, w[others]) @ y[others])
    square = (w * residuals**2).sum() / total
    return {
        "bandwidth": h, "rss": (w * residuals**2).sum(), "trace": trace,
        "loo": (w * np.square(out)).sum() / total,
        "gcv": square / (1 - trace / n) ** 2 if trace < n else None,
        "aicc": np.log(square) + 1 + 2 * (trace + 1) / (n - trace - 2) if trace < n - 2 else None,
        "isolated": int((np.diag(hat) >= 0.999).sum()),
    }


def minimum(x, y, kernel, degree, w, what, lower, upper):
    """The least of a grid, then refined."""
    def value(t):
        v = score(x, y, float(np.exp(t)), kernel, degree, w)[what]
        return np.inf if v is None else v
    grid = np.linspace(np.log(lower), np.log(upper), 60)
    values = [value(t) for t in grid]
    i = int(np.argmin(values))
    if i in (0, len(grid) - 1):
        return None
    found = minimize_scalar(value, bounds=(grid[i - 1], grid[i + 1]), method="bounded",
                            options={"xatol": 1e-9})
    return {"bandwidth": float(np.exp(found.x)), "value": float(found.fun)}


cases = []
for name in ["cars", "mcycle", "airquality", "faithful", "geyser"]:
    x, y = np.array(data[name]["x"], float), np.array(data[name]["y"], float)
    span = x.max() - x.min()
    for kernel in ["gaussian", "epanechnikov"]:
        for degree in [0, 1]:
            for weighted in [False, True]:
                if weighted and name not in ("cars", "mcycle"):
                    continue
                w = 1 + np.arange(len(x)) % 3 / 2 if weighted else np.ones(len(x))
                shares = [0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 2.0]
                if kernel == "epanechnikov" and degree == 1:
                    # Where few points are in reach, a line is decided by rounding errors.
                    shares = [0.3, 0.4, 0.5, 0.8, 2.0]
                elif degree == 1:
                    # Narrower ones isolate points; how a line then is found is a rule of ours.
                    shares = [0.08, 0.12, 0.2, 0.4, 0.8, 2.0]
                case = {"data": name, "kernel": kernel, "degree": degree, "weighted": weighted,
                        "scores": [score(x, y, s * span, kernel, degree, w) for s in shares]}
                if kernel == "gaussian" and len(x) < 160:
                    case["minima"] = {
                        what: minimum(x, y, kernel, degree, w, what, span / 100, span)
                        for what in ["loo", "gcv", "aicc"]}
                cases.append(case)

# statsmodels: leave-one-out agrees; AICc takes the trace of the local constant for both.
peers = []
for name in ["cars", "mcycle"]:
    x, y = np.array(data[name]["x"], float), np.array(data[name]["y"], float)
    for kind in ["lc", "ll"]:
        model = KernelReg(y, x, "c", reg_type=kind, bw=[1.0])
        for h in [1.0, 2.0, 4.0]:
            bw = np.array([h])
            peers.append({"data": name, "kind": kind, "bandwidth": h,
                          "loo": float(np.squeeze(model.cv_loo(bw, model.est[kind]))),
                          "aicc": float(np.squeeze(model.aic_hurvich(bw, model.est[kind])))})

json.dump({"numpy": np.__version__, "scipy": scipy.__version__,
           "statsmodels": statsmodels.__version__, "cases": cases, "statsmodelsKernelReg": peers},
          sys.stdout)
