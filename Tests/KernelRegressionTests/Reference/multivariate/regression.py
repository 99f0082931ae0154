"""Kernel regression in several dimensions, degrees 0 and 1, with 60 digits.

Distances are exact fractions of the given doubles; kernels and sums have 60 digits (mpmath). A plane
is solved from centred moments with 60 digits. Where 1 + v'C^-1 v is above the limit that the library
documents, the plane is held to it in the same way. Hexadecimal floats, so none is rounded on the way.

    python regression.py > regression.json        (mpmath 1.3.0, Python 3.11)
"""

import json
import math
import random
from fractions import Fraction

import mpmath
from mpmath import mp, mpf

mp.dps = 60


def exact(fraction):
    return mpf(fraction.numerator) / mpf(fraction.denominator)


ROOT3 = mpmath.sqrt(3)
ROOT5 = mpmath.sqrt(5)
COMPACT = dict(
    box=lambda u: mpf(1),
    triangular=lambda u: 1 - u,
    epanechnikov=lambda u: 1 - u**2,
    biweight=lambda u: (1 - u**2) ** 2,
    triweight=lambda u: (1 - u**2) ** 3,
    tricube=lambda u: (1 - u**3) ** 3,
    cosine=lambda u: mpmath.cos(mp.pi * u / 2),
)
VARIANCE = dict(
    box=mpf(1) / 3, triangular=mpf(1) / 6, epanechnikov=mpf(1) / 5, biweight=mpf(1) / 7,
    triweight=mpf(1) / 9, tricube=mpf(35) / 243, cosine=1 - 8 / mp.pi**2, gaussian=mpf(1),
    laplace=mpf(2), matern32=mpf(4) / 3, matern52=mpf(6) / 5, logistic=mp.pi**2 / 3,
    gaussian4=mpf(1),
)
LOG = dict(  # log K(u)/K(0), u >= 0
    gaussian=lambda u: -u * u / 2,
    laplace=lambda u: -u,
    matern32=lambda u: -ROOT3 * u + mpmath.log(1 + ROOT3 * u),
    matern52=lambda u: -ROOT5 * u + mpmath.log(1 + ROOT5 * u + mpf(5) / 3 * u * u),
    logistic=lambda u: mpmath.log(4) - u - 2 * mpmath.log(1 + mp.exp(-u)),
)


def weights(x, w, h, q, kernel):
    """Weights up to a factor, and the distance of the nearest point in bandwidths."""
    d = len(x)
    if kernel == "gaussian":  # far away squares differ in the hundredth digit: exact to the end
        squares = [
            sum(((Fraction(x[j][i]) - Fraction(q[j])) / Fraction(h[j])) ** 2 for j in range(d))
            for i in range(len(x[0]))
        ]
        least = min(squares)
        gaps = [(s - least) / 2 for s in squares]
        ks = [mp.exp(-exact(g)) if g < 4000 else mpf(0) for g in gaps]
        return [k * mpf(v) for k, v in zip(ks, w)], mpmath.sqrt(exact(least))
    us = [
        [exact(abs(Fraction(x[j][i]) - Fraction(q[j])) / Fraction(h[j])) for j in range(d)]
        for i in range(len(x[0]))
    ]
    if kernel in COMPACT:
        ks = [
            mpmath.fprod(COMPACT[kernel](u) for u in row) if max(row) < 1 else mpf(0) for row in us
        ]
        nearest = min(max(row) for row in us)
        if sum(ks) == 0:
            ks = [mpf(1) if max(row) == nearest else mpf(0) for row in us]
    elif kernel == "gaussian4":
        ks = [mpmath.fprod((3 - u * u) / 3 * mp.exp(-u * u / 2) for u in row) for row in us]
        nearest = min(mpmath.sqrt(sum(u * u for u in row)) for row in us)
    else:
        logs = [sum(LOG[kernel](u) for u in row) for row in us]
        top = max(logs)
        ks = [mp.exp(l - top) if l - top > -4000 else mpf(0) for l in logs]
        best = logs.index(top)
        # The distance is that of the point with the largest weight.
        nearest = mpmath.sqrt(sum(u * u for u in us[best]))
    return [k * mpf(v) for k, v in zip(ks, w)], nearest


def determined(c):
    """Whether each direction keeps a share of 1e-10 of its variance when those before are known."""
    d = c.rows
    if any(c[j, j] <= mpf(10) ** -300 for j in range(d)):
        return False
    f = mpmath.matrix(d, d)
    for j in range(d):
        for k in range(j + 1):
            s = c[j, k] / mpmath.sqrt(c[j, j] * c[k, k]) - sum(f[j, l] * f[k, l] for l in range(k))
            if j == k:
                if s <= mpf(10) ** -10:
                    return False
                f[j, j] = mpmath.sqrt(s)
            else:
                f[j, k] = s / f[k, k]
    return True


def solve(x, y, w, h, q, kernel, degree):
    # Points that weigh nothing take no part.
    keep = [i for i, v in enumerate(w) if v > 0]
    x, y, w = [[c[i] for i in keep] for c in x], [y[i] for i in keep], [w[i] for i in keep]
    d, n = len(x), len(y)
    ks, nearest = weights(x, w, h, q, kernel)
    total = mp.fsum(ks)
    alphas = [k / total for k in ks]
    mean = mp.fsum(a * mpf(v) for a, v in zip(alphas, y))
    slopes = [mpf(0)] * d
    used = 0
    if degree == 1:
        u = [[exact((Fraction(x[j][i]) - Fraction(q[j])) / Fraction(h[j])) for j in range(d)] for i in range(n)]
        mu = [mp.fsum(a * row[j] for a, row in zip(alphas, u)) for j in range(d)]
        c = mpmath.matrix(d, d)
        g = mpmath.matrix(d, 1)
        for j in range(d):
            g[j] = mp.fsum(a * (row[j] - mu[j]) * (mpf(v) - mean) for a, row, v in zip(alphas, u, y))
            for k in range(d):
                c[j, k] = mp.fsum(a * (row[j] - mu[j]) * (row[k] - mu[k]) for a, row in zip(alphas, u))
        try:
            if not determined(c):
                raise ZeroDivisionError
            v = mpmath.matrix([-m for m in mu])
            along = mpmath.lu_solve(c, v)
            growth = (v.T * along)[0]
            slope = mpmath.lu_solve(c, g)
        except ZeroDivisionError:
            growth = None
        if growth is not None:
            spread = mpmath.sqrt(VARIANCE[kernel])
            inverse = spread / nearest if nearest > 0 else mp.inf
            limit = mpf(10) ** 12 if inverse > 5e4 else 400 * max(1, inverse**2)
            share = mpf(1) if 1 + growth <= limit else mpmath.sqrt((limit - 1) / growth)
            used = 1 if share == 1 else 0
            mean += share * (slope.T * v)[0]
            slopes = [share * slope[j] / mpf(h[j]) for j in range(d)]
            alphas = [
                a * (1 + share * mp.fsum((row[j] - mu[j]) * along[j] for j in range(d)))
                for a, row in zip(alphas, u)
            ]
    size = mp.fsum(abs(a * mpf(v)) for a, v in zip(alphas, y))
    return mean, slopes, size, alphas, used, nearest


def hexes(numbers):
    return [float(n).hex() for n in numbers]


def case(name, x, y, h, queries, kernel="gaussian", degree=0, w=None, alphas=False):
    entry = dict(
        name=name, kernel=kernel, degree=degree, x=[hexes(c) for c in x], y=hexes(y),
        weights=hexes(w) if w else [], bandwidths=hexes(h), queries=[hexes(q) for q in queries],
        predictions=[], sizes=[], slopes=[], degrees=[], distances=[], alphas=[])
    for q in queries:
        mean, slopes, size, al, used, nearest = solve(x, y, w or [1.0] * len(y), h, q, kernel, degree)
        entry["predictions"].append(float(mean).hex())
        entry["sizes"].append(float(size).hex())
        entry["slopes"].append(hexes(slopes) if degree else [])
        entry["degrees"].append(used)
        entry["distances"].append(float(nearest).hex())
        if alphas:
            entry["alphas"].append([float(a).hex() if abs(a) > 1e-300 else "0x0p+0" for a in al])
    return entry


def points(rng, d, n, scale=1.0, center=0.0):
    x = [[center + scale * rng.gauss(0, 1) for _ in range(n)] for _ in range(d)]
    y = [2 + math.sin(sum(c[i] for c in x)) + rng.gauss(0, 0.3) for i in range(n)]
    return x, y


def near(rng, d, m, scale=1.0, center=0.0):
    return [[center + scale * rng.gauss(0, 1.2) for _ in range(d)] for _ in range(m)]


def main():
    rng = random.Random(11)
    cases = []
    for d in (1, 2, 3, 5, 10):
        x, y = points(rng, d, 40)
        h = [0.5 + 0.2 * j for j in range(d)] if d < 10 else [1.5] * d
        far = [[s * rng.gauss(0, 1) for _ in range(d)] for s in (10, 1e2, 1e3, 1e6, 1e12)]
        far += [[1e200] + [0.0] * (d - 1), [-1.7e308] * d]
        cases.append(case(f"near and far, d = {d}", x, y, h, near(rng, d, 6) + far, alphas=d == 2))
        w = [rng.choice([0.0, 0.5, 1.0, 3.0, 1e-6]) for _ in y]
        cases.append(case(f"weights, d = {d}", x, y, h, near(rng, d, 4) + far[:3], w=w))
        if d < 10:
            wide = [3 * v for v in h]
            cases.append(
                case(f"planes, d = {d}", x, y, wide, near(rng, d, 6) + far[:4], degree=1, alphas=d == 2))
            cases.append(case(f"weighted planes, d = {d}", x, y, wide, near(rng, d, 4), degree=1,
                              w=[v + 0.25 for v in w]))
    x, y = points(rng, 2, 60)
    for kernel in list(COMPACT) + ["laplace", "matern32", "matern52", "logistic", "gaussian4"]:
        h = [1.3, 1.7]
        queries = near(rng, 2, 5) + [[7.0, 0.5], [-3.0, 40.0]]
        if kernel != "gaussian4":
            if kernel not in ("matern32", "matern52", "logistic"):
                queries += [[1e5, 3e4]]
            cases.append(case(f"{kernel} planes", x, y, h, queries[:5], kernel=kernel, degree=1))
            cases.append(case(f"{kernel} means", x, y, h, queries, kernel=kernel))
        else:
            cases.append(case(f"{kernel} means", x, y, h, [[0.1, 0.2], [-0.4, 0.3], [0.5, -0.6]], kernel=kernel))
    # A gap between two clusters, small bandwidths, correlated columns, different scales.
    x, y = points(rng, 2, 30, 0.1)
    x[0] = [v + (0 if i % 2 else 10) for i, v in enumerate(x[0])]
    gap = [[5.0 + 0.25 * k, 0.3 * k] for k in range(-4, 5)]
    cases.append(case("gap", x, y, [0.2, 0.3], gap))
    cases.append(case("gap, planes", x, y, [0.2, 0.3], gap, degree=1))
    cases.append(case("tiny bandwidths", x, y, [1e-9, 1e-12], gap[:4]))
    cases.append(case("huge bandwidths", x, y, [1e9, 1e12], gap[:4], degree=1))
    x, y = points(rng, 3, 40)
    x[1] = [a + 1e-3 * b for a, b in zip(x[0], x[1])]
    cases.append(case("correlated columns", x, y, [0.7, 0.7, 0.9], near(rng, 3, 4), degree=1))
    x, y = points(rng, 3, 40)
    x[0] = [1.6e9 + 3600 * v for v in x[0]]
    x[2] = [1e-7 * v for v in x[2]]
    q = [[1.6e9 + 3600 * a, b, 1e-7 * c] for a, b, c in near(rng, 3, 6)]
    cases.append(case("timestamps and scales", x, y, [2500.0, 0.8, 9e-8], q))
    cases.append(case("timestamps and scales, planes", x, y, [4500.0, 1.5, 2e-7], q, degree=1))
    x, y = points(rng, 2, 20)
    cases.append(case("huge values", x, [v * 1e307 for v in y], [1.0, 1.0], near(rng, 2, 3)))
    cases.append(case("huge coordinates", [[v * 1e307 for v in c] for c in x], y, [1e307, 2e307],
                      [[a * 1e307, b * 1e307] for a, b in near(rng, 2, 3)] + [[-1.7e308, 1.7e308]]))
    print(json.dumps(dict(mpmath=mpmath.__version__, cases=cases), separators=(",", ":")))


main()
