"""Kernel densities by SciPy, scikit-learn, statsmodels and, from the definition, mpmath with 50 digits.

    python density.py        writes density.json and tails.json here
"""

import json
import platform

import mpmath
import numpy as np
import scipy
import scipy.stats
import sklearn
import statsmodels
from mpmath import mp, mpf
from sklearn.neighbors import KernelDensity
from statsmodels.nonparametric.kde import KDEUnivariate

mp.dps = 50
VERSIONS = dict(
    python=platform.python_version(), numpy=np.__version__, scipy=scipy.__version__,
    sklearn=sklearn.__version__, statsmodels=statsmodels.__version__, mpmath=mpmath.__version__)

random = np.random.RandomState(20)
X = np.round(np.concatenate([random.normal(2, 0.4, 70), random.normal(4.3, 0.5, 110),
                             random.gamma(2, 1.5, 20)]), 6)
W = np.round(random.uniform(0.1, 3, X.size), 3)
Q = [-1.0, 0.0, 0.35, 1.0, 1.7, 2.05, 2.5, 3.1, 3.6, 4.0, 4.25, 4.9, 5.5, 6.1, 7.75, 9.0, 11.5]

cases = []


def add(source, kernel, bandwidth, values, weighted=False, meaning="own", what="density"):
    cases.append(dict(
        source=source, kernel=kernel, bandwidth=float(bandwidth), meaning=meaning,
        weighted=weighted, what=what, values=[float(v) if np.isfinite(v) else None for v in values]))


for factor in ["scott", "silverman", 0.05, 0.3, 2.0]:
    for weights in [None, W]:
        kde = scipy.stats.gaussian_kde(X, bw_method=factor, weights=weights)
        h = float(np.sqrt(kde.covariance[0, 0]))
        weighted = weights is not None
        add("scipy", "gaussian", h, kde(Q), weighted)
        add("scipy", "gaussian", h, kde.logpdf(Q), weighted, what="logDensity")
        add("scipy", "gaussian", h, [kde.integrate_box_1d(-np.inf, q) for q in Q], weighted,
            what="cumulative")

for name, kernel in dict(gaussian="gaussian", tophat="box", epanechnikov="epanechnikov",
                         exponential="laplace", linear="triangular", cosine="cosine").items():
    for h in [0.2, 0.7, 3.0]:
        for weights in [None, W]:
            kde = KernelDensity(kernel=name, bandwidth=h).fit(X[:, None], sample_weight=weights)
            with np.errstate(divide="ignore"):
                logs = kde.score_samples(np.array(Q)[:, None])
            add("sklearn", kernel, h, np.exp(logs), weights is not None)

for name, kernel in dict(gau="gaussian", epa="epanechnikov", biw="biweight", tri="triangular",
                         triw="triweight").items():
    for h in [0.25, 1.1]:
        kde = KDEUnivariate(X)
        kde.fit(kernel=name, bw=h, fft=False, gridsize=4)
        add("statsmodels", kernel, h, [float(np.ravel(kde.evaluate(q))[0]) for q in Q])

json.dump(dict(versions=VERSIONS, x=X.tolist(), weights=W.tolist(), queries=Q, cases=cases),
          open("density.json", "w"), indent=0)

# From the definition.
ROOT3, ROOT5, PI = mp.sqrt(3), mp.sqrt(5), mp.pi
GAUSS = lambda u: mp.exp(-u * u / 2) / mp.sqrt(2 * PI)
KERNELS = {
    "gaussian": (mp.inf, GAUSS),
    "gaussian4": (mp.inf, lambda u: (3 - u**2) / 2 * GAUSS(u)),
    "gaussian6": (mp.inf, lambda u: (15 - 10 * u**2 + u**4) / 8 * GAUSS(u)),
    "gaussian8": (mp.inf, lambda u: (105 - 105 * u**2 + 21 * u**4 - u**6) / 48 * GAUSS(u)),
    "box": (1, lambda u: mpf(1) / 2),
    "triangular": (1, lambda u: 1 - u),
    "epanechnikov": (1, lambda u: mpf(3) / 4 * (1 - u**2)),
    "biweight": (1, lambda u: mpf(15) / 16 * (1 - u**2) ** 2),
    "triweight": (1, lambda u: mpf(35) / 32 * (1 - u**2) ** 3),
    "tricube": (1, lambda u: mpf(70) / 81 * (1 - u**3) ** 3),
    "cosine": (1, lambda u: PI / 4 * mp.cos(PI * u / 2)),
    "laplace": (mp.inf, lambda u: mp.exp(-u) / 2),
    "matern32": (mp.inf, lambda u: ROOT3 / 4 * (1 + ROOT3 * u) * mp.exp(-ROOT3 * u)),
    "matern52": (
        mp.inf, lambda u: 3 * ROOT5 / 16 * (1 + ROOT5 * u + 5 * u**2 / 3) * mp.exp(-ROOT5 * u)),
    "logistic": (mp.inf, lambda u: 1 / (mp.exp(u) + 2 + mp.exp(-u))),
}


def kernel_at(name, u):
    end, density = KERNELS[name]
    u = abs(u)
    return density(u) if u < end else mpf(0)


def tail(name, u):
    end, density = KERNELS[name]
    if u >= end:
        return mpf(0)
    if end == 1:
        return mp.quad(density, [u, 1])
    if name.startswith("gaussian") and u >= 10:
        # By parts from the error function: quadrature of so steep a fall loses digits.
        powers = {"gaussian": [1], "gaussian4": [mpf(3) / 2, -mpf(1) / 2],
                  "gaussian6": [mpf(15) / 8, -mpf(10) / 8, mpf(1) / 8],
                  "gaussian8": [mpf(105) / 48, -mpf(105) / 48, mpf(21) / 48, -mpf(1) / 48]}[name]
        integral, total = mp.erfc(u / mp.sqrt(2)) / 2, mpf(0)
        for k, factor in enumerate(powers):
            if k:
                integral = u ** (2 * k - 1) * GAUSS(u) + (2 * k - 1) * integral
            total += factor * integral
        return total
    return mp.quad(density, [u + mpf(k) / 8 for k in range(17)] + [u + k for k in range(3, 12)]
                   + [u + 16, u + 25, u + 40, u + 80, u + 150])


AT = [0.0, 0.001, 0.1, 0.5, 0.7, 0.96875, 0.9990234375, 1.0, 1.7, 3.0, 10.0, 25.0]
tails = {name: [float(tail(name, mpf(u))) for u in AT] for name in KERNELS}
masses = {name: [float(mp.quad(KERNELS[name][1], [0, min(mpf(u), KERNELS[name][0])]))
                 for u in AT[:9]] for name in KERNELS}

# Far away, and at ends of a range.
SAMPLE = [0.125, 0.5, 0.75, 1.5, 1.625, 4.0]
FAR = [-3.0, 2.75, 9.0, -60.0, 200.0, 1e5, -1e8]
far = []
for name in KERNELS:
    end, _ = KERNELS[name]
    for h in [0.5]:
        density = lambda q: mp.fsum(kernel_at(name, (mpf(q) - x) / mpf(h)) for x in SAMPLE) / (
            len(SAMPLE) * mpf(h))
        values = [density(q) for q in FAR]
        far.append(dict(kernel=name, bandwidth=h, values=[
            float(mp.log(v)) if v > 0 else (-1e999 if v == 0 else float("nan")) for v in values]))
for entry in far:
    entry["values"] = ["-inf" if v == float("-inf") else "nan" if v != v else repr(v)
                       for v in entry["values"]]

bounded = []
for name in ["gaussian", "epanechnikov", "box", "laplace", "logistic", "tricube", "matern32"]:
    for low, high in [(0, 4.5), (0, None), (None, 4.25), (0, 4)]:
        for h in [0.3, 1.5, 20.0] if high and low is not None else [0.3, 1.5]:
            end, _ = KERNELS[name]
            f = lambda q: mp.fsum(kernel_at(name, (q - x) / mpf(h)) for x in SAMPLE) / (
                len(SAMPLE) * mpf(h))
            queries = [q for q in [0.0, 0.0625, 0.4375, 1.0, 2.5, 3.9375, 4.0, 4.25]
                       if high is None or q <= high]
            if low is not None and high is not None:
                length = mpf(high) - low
                periods = int(mp.ceil((end if end == 1 else 60) * h / length / 2)) + 1
                reflected = lambda q: mp.fsum(
                    f(q + 2 * k * length) + f(2 * low - q + 2 * k * length)
                    for k in range(-periods, periods + 1))
            else:
                edge = low if low is not None else high
                reflected = lambda q: f(q) + f(2 * mpf(edge) - q)
            values = [float(reflected(mpf(q))) for q in queries]
            # The part of a kernel in the range.
            half = lambda u: mpf(1) / 2 - tail(name, u)
            part = lambda q: (
                (half((mpf(high) - q) / h) if high is not None else mpf(1) / 2)
                + (half((q - mpf(low)) / h) if low is not None else mpf(1) / 2))
            divided = [float(f(mpf(q)) / part(mpf(q))) for q in queries]
            bounded.append(dict(kernel=name, bandwidth=h, lower=low, upper=high, queries=queries,
                                reflected=values, divided=divided))

json.dump(dict(versions=VERSIONS, at=AT, tails=tails, masses=masses, sample=SAMPLE, far=FAR,
               logarithms=far, bounded=bounded), open("tails.json", "w"), indent=0)
