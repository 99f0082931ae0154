"""Kernel regression and density in several dimensions by statsmodels, scikit-learn and SciPy.

    python peers.py > peers.json
"""

import json
import sys

import numpy as np
import scipy
import sklearn
import statsmodels
from scipy.stats import gaussian_kde
from sklearn.neighbors import KNeighborsRegressor
from statsmodels.nonparametric.kernel_regression import KernelReg


def lists(a):
    return np.asarray(a).tolist()


def number(a):
    return float(np.asarray(a).reshape(-1)[0])


def main():
    rng = np.random.default_rng(5)
    out = dict(
        versions=dict(numpy=np.__version__, scipy=scipy.__version__, sklearn=sklearn.__version__,
                      statsmodels=statsmodels.__version__),
        regression=[], neighbours=[], density=[], validation=[])
    for d in (2, 3, 4):
        n = 60
        x = rng.normal(size=(n, d)) * np.array([1, 10, 0.1, 3])[:d]
        y = np.sin(x[:, 0]) + 0.1 * x[:, 1] + rng.normal(size=n) * 0.2
        bw = np.array([0.6, 5.0, 0.08, 2.0])[:d]
        q = rng.normal(size=(12, d)) * np.array([1, 10, 0.1, 3])[:d] * 0.8
        for kind in ("lc", "ll"):
            model = KernelReg(y, x, var_type="c" * d, reg_type=kind, bw=bw)
            mean, slopes = model.fit(q)
            out["regression"].append(dict(
                kind=kind, x=lists(x.T), y=lists(y), bandwidths=lists(bw), queries=lists(q),
                predictions=lists(mean), slopes=lists(slopes) if kind == "ll" else []))
        for k in (1, 5, 20):
            model = KNeighborsRegressor(k).fit(x, y)
            out["neighbours"].append(dict(
                k=k, x=lists(x.T), y=lists(y), queries=lists(q), predictions=lists(model.predict(q))))
    for d in (1, 2, 3, 5):
        mix = rng.normal(size=(d, d))
        x = rng.normal(size=(50, d)) @ mix + 3
        q = 1.3 * rng.normal(size=(10, d)) @ mix + 3
        w = rng.uniform(0.2, 2, size=50)
        for method in ("scott", "silverman"):
            for weights in (None, w):
                model = gaussian_kde(x.T, bw_method=method, weights=weights)
                out["density"].append(dict(
                    method=method, x=lists(x.T), weights=[] if weights is None else lists(weights),
                    queries=lists(q), factor=float(model.factor), densities=lists(model(q.T))))
    for d, n in ((2, 50), (3, 60)):
        x = rng.normal(size=(n, d)) * np.array([1, 5, 0.2])[:d]
        y = np.sin(2 * x[:, 0]) + 0.1 * x[:, 1] ** 2 + rng.normal(size=n) * 0.2
        for kind in ("lc", "ll"):
            model = KernelReg(y, x, var_type="c" * d, reg_type=kind, bw=np.ones(d))
            func = model.est[kind]
            tried = [np.array([0.4, 2.0, 0.1])[:d] * s for s in (0.7, 1.0, 2.0)]
            scores = [number(model.cv_loo(b, func)) for b in tried]
            best = KernelReg(y, x, var_type="c" * d, reg_type=kind, bw="cv_ls")
            out["validation"].append(dict(
                kind=kind, x=lists(x.T), y=lists(y), bandwidths=lists(tried), scores=scores,
                best=lists(best.bw), bestScore=number(best.cv_loo(best.bw, func))))
    json.dump(out, sys.stdout, separators=(",", ":"))


main()
