"""Scores of Gaussian Nadaraya-Watson and local linear regressions by their definition.

    python scores.py > scores.json

Every fit is made from all points, in numbers of 64 bits of mantissa (numpy.longdouble on x86); a
point whose leverage is 0.999 or more is predicted by a fit to the others with 60 digits (mpmath).
"""

import json
import sys

import mpmath
import numpy

mpmath.mp.dps = 60
real = numpy.longdouble


def fit_without(x, y, w, i, h, degree):
    """The prediction at x[i] of a fit to all other points, with 60 digits."""
    mpf = mpmath.mpf
    key, width = mpf(x[i]), mpf(h)
    others = [j for j in range(len(x)) if j != i]
    u = {j: (mpf(x[j]) - key) / width for j in others}
    nearest = min(abs(u[j]) for j in others)
    k = {j: mpf(w[j]) * mpmath.exp((nearest**2 - u[j] ** 2) / 2) for j in others}
    # Weights below exp(-83) of the nearest point's take no part.
    k = {j: k[j] for j in others if (u[j] ** 2 - nearest**2) / 2 < 83}
    total = mpmath.fsum(k.values())
    mean = mpmath.fsum(k[j] * mpf(y[j]) for j in k) / total
    if degree == 0:
        return mean
    center = mpmath.fsum(k[j] * u[j] for j in k) / total
    variance = mpmath.fsum(k[j] * (u[j] - center) ** 2 for j in k) / total
    if variance < mpf(10) ** -50:
        return mean
    slope = mpmath.fsum(k[j] * (u[j] - center) * (mpf(y[j]) - mean) for j in k) / total / variance
    # A line is held to a variance of at most 100 max(1, 1/nearest^2) times that of the mean.
    limit = min(100 * max(1, 1 / nearest**2), mpf(10) ** 12) if nearest > 0 else mpf(10) ** 12
    share = min(1, mpmath.sqrt((limit - 1) * variance) / abs(center)) if center else 1
    return mean - share * slope * center


def score(x, y, w, h, degree):
    n = len(x)
    xl, yl, wl = (numpy.array(v, dtype=real) for v in (x, y, w))
    u = (xl[None, :] - xl[:, None]) / real(h)
    k = wl[None, :] * numpy.exp(-u * u / 2)
    s0, t0 = k.sum(1), (k * yl).sum(1)
    mean = t0 / s0
    if degree == 0:
        prediction, leverage = mean, wl / s0
    else:
        center = (k * u).sum(1) / s0
        v = u - center[:, None]
        variance = (k * v * v).sum(1) / s0
        covariance = (k * v * (yl[None, :] - mean[:, None])).sum(1) / s0
        own = variance > 0
        safe = numpy.where(own, variance, real(1))
        prediction = numpy.where(own, mean - center * covariance / safe, mean)
        leverage = numpy.where(own, wl / s0 * (1 + center * center / safe), wl / s0)
    error = yl - prediction
    isolated = leverage >= real("0.999")
    left = error / numpy.where(isolated, real(1), 1 - leverage)
    for i in numpy.nonzero(isolated)[0]:
        left[i] = real(str(mpmath.mpf(y[i]) - fit_without(x, y, w, int(i), h, degree)))
    return [
        float((wl * error * error).sum()),
        float(leverage.sum()),
        float((wl * left * left).sum()),
        int(isolated.sum()),
    ]


random = numpy.random.default_rng(20)
count = 240
shapes = {
    "uniform": random.uniform(0, 1, count),
    "normal": random.normal(size=count),
    "exponential": random.exponential(size=count),
    "heavy tails": random.standard_cauchy(count),
    "rounded": numpy.round(random.normal(size=count), 1),
    "clusters": numpy.repeat(numpy.arange(12.0), 20) + 1e-3 * random.normal(size=count),
    "timestamps": 1.7e9 + numpy.round(random.uniform(0, 86400, count), 2),
    "clusters of three": numpy.repeat(numpy.arange(20.0), 3) + 1e-3 * random.normal(size=60),
}
cases = []
for name, keys in shapes.items():
    x = [float("%.9g" % v) for v in keys] if name != "timestamps" else [float(v) for v in keys]
    low, high, count = min(x), max(x), len(x)
    t = (numpy.array(x) - numpy.median(x)) / numpy.subtract(*numpy.percentile(x, [75, 25]))
    truth = numpy.sign(numpy.sin(2 * t)) if name in ("normal", "rounded") else numpy.sin(3 * t)
    y = [float("%.6g" % v) for v in 5 + truth + 0.3 * random.normal(size=count)]
    distinct = sorted(set(x))
    spacing = float(numpy.median(numpy.diff(distinct)))
    first = 3 * spacing
    ratio = ((high - low) / first) ** (1 / 6)
    bandwidths = [float("%.6g" % (first * ratio**i)) for i in range(7)]
    for kind in ("even", "weighted"):
        w = [1.0] * count
        if kind == "weighted":
            w = [float("%.3g" % v) for v in random.uniform(0.05, 3, count)]
        cases.append(
            {
                "name": name + ", " + kind,
                "x": x,
                "y": y,
                "weights": None if kind == "even" else w,
                "bandwidths": bandwidths,
                "constant": [score(x, y, w, h, 0) for h in bandwidths],
                "linear": [score(x, y, w, h, 1) for h in bandwidths],
            }
        )
        print(name, kind, file=sys.stderr)
json.dump({"cases": cases}, sys.stdout)
