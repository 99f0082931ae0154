"""Times of kernel regression and attention in numpy, statsmodels and PyTorch, in seconds: lines of
a name, a tabulator and a number. Words on the command line choose groups; a library that is missing
leaves its lines out.

    python kernel_regression.py gaussian lowess attention
"""

import sys
import time

import numpy as np

GROUPS = set(sys.argv[1:]) or {"gaussian", "lowess", "attention", "selection"}
rng = np.random.default_rng(1)


def report(name, work, runs=3):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    print(f"{name}\t{min(times)}")


def samples(n):
    x = np.sort(rng.random(n))
    return x, 2 + np.sin(12 * x) + 0.3 * rng.normal(size=n)


if "gaussian" in GROUPS:
    x, y = samples(4000)
    q = rng.random(4000)

    def dense():
        w = np.exp(-0.5 * ((q[:, None] - x) / 0.01) ** 2)
        return w @ y / w.sum(1)

    report("numpy dense", dense)

if "lowess" in GROUPS:
    try:
        from statsmodels.nonparametric.smoothers_lowess import lowess

        x, y = samples(10_000)
        report("statsmodels lowess n = 10⁴", lambda: lowess(y, x, frac=0.3, it=0), 1)
    except ImportError:
        pass

if "selection" in GROUPS:
    x, y = samples(2000)

    def scores():
        for h in np.geomspace(1e-3, 1, 50):
            w = np.exp(-0.5 * ((x[:, None] - x) / h) ** 2)
            s = w.sum(1)
            np.mean(((y - w @ y / s) / (1 - 1 / s)) ** 2)

    report("numpy LOO, 50 bandwidths, n = 2000", scores, 1)

if "attention" in GROUPS:
    try:
        import torch

        torch.set_default_dtype(torch.float64)
        k = torch.rand(2000) * 5
        v = torch.randn(2000, 64)
        report(
            "torch softmax 2000 × 2000",
            lambda: torch.softmax(-((k[:, None] - k) ** 2) / 2, 1), 9)
        report("torch softmax of 64 features", lambda: torch.softmax(v @ v.T / 8, 1), 9)
        report(
            "torch attention output",
            lambda: torch.softmax(-((k[:, None] - k) ** 2) / 2, 1) @ k, 9)
    except ImportError:
        pass
