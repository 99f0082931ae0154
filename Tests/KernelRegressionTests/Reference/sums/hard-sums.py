"""Sums of local polynomials with kernels that have no end, where double precision is hard pressed.

With u = (x - q)/h: S_k = sum w u^k K(u), T_k = sum w y u^k K(u), k = 0...6 and 0...3. Given are
S_k/S_0 and T_k/S_0, and the sizes sum w |u|^k |K| / |S_0| and sum w |y| |u|^k |K| / |S_0| that errors
are measured against. Distances are exact fractions of the given doubles; all else has 60 digits.
Every number is written as a hexadecimal float.

    python hard-sums.py > hard-sums.json        (mpmath 1.3.0, Python 3.11)
"""

import json
import random
import sys
from fractions import Fraction

import mpmath
from mpmath import mp, mpf

mp.dps = 60
rng = random.Random(20240301)


def exact(fraction):
    return mpf(fraction.numerator) / mpf(fraction.denominator)


R3, R5 = mp.sqrt(3), mp.sqrt(5)
# Logarithm and sign of the kernel but for a factor, by the square of the distance.
KERNELS = {
    "gaussian": lambda u: (-u * u / 2, mpf(1)),
    "gaussian4": lambda u: (-u * u / 2, 3 - u * u),
    "laplace": lambda u: (-u, mpf(1)),
    "matern32": lambda u: (-R3 * u, 1 + R3 * u),
    "matern52": lambda u: (-R5 * u, 1 + R5 * u + 5 * u * u / 3),
}


def solve(kernel, keys, values, weights, width, query):
    u = [exact((Fraction(k) - Fraction(query)) / Fraction(width)) for k in keys]
    parts = [KERNELS[kernel](abs(v)) for v in u]
    top = max(p[0] for p in parts)
    terms = [mpf(w) * mp.exp(p[0] - top) * p[1] for w, p in zip(weights, parts)]
    s0 = mp.fsum(terms)
    y = [mpf(v) for v in values]
    entry = {}
    entry["s"] = [mp.fsum(t * v**k for t, v in zip(terms, u)) / s0 for k in range(7)]
    entry["t"] = [mp.fsum(t * z * v**k for t, v, z in zip(terms, u, y)) / s0 for k in range(4)]
    entry["sSizes"] = [mp.fsum(abs(t * v**k) for t, v in zip(terms, u)) / abs(s0) for k in range(7)]
    entry["tSizes"] = [
        mp.fsum(abs(t * z * v**k) for t, v, z in zip(terms, u, y)) / abs(s0) for k in range(4)]
    return {name: [float(v).hex() for v in numbers] for name, numbers in entry.items()}


def case(name, kernel, keys, width, queries, weights=None):
    keys = sorted(keys)
    values = [round(rng.uniform(-1, 3), 3) for _ in keys]
    weights = weights or [1.0] * len(keys)
    return dict(
        name=name, kernel=kernel, x=[k.hex() for k in keys], y=[v.hex() for v in values],
        w=[w.hex() for w in weights], width=float(width).hex(),
        queries=[float(q).hex() for q in queries],
        sums=[solve(kernel, keys, values, weights, width, float(q)) for q in queries])


def uniform(count, low=0.0, high=1.0):
    return [rng.uniform(low, high) for _ in range(count)]


clusters = [c + 1e-12 * rng.gauss(0, 1) for c in (0.0, 0.125, 0.5, 0.7) for _ in range(9)]
stamps = [1.7e9 + rng.randrange(10**6) / 1000 for _ in range(30)]
edges = [0.25 + s * 10.0**-e for e in range(3, 14) for s in (-1, 1)]
cases = []
for kernel in KERNELS:
    plain = kernel != "gaussian4"
    cases += [
        case("uniform", kernel, uniform(30), 0.1, [0.0, 0.31, 0.5, 1.2]),
        case("timestamps", kernel, stamps, 40.0, [stamps[3], stamps[9] + 0.1, 1.7e9 + 1040]),
    ]
    if plain:
        cases += [
            case("clusters of 1e-12", kernel, clusters, 0.2, [0.0, 0.125, 0.5 + 1e-12, 0.3]),
            case("clusters far apart", kernel, clusters, 0.01, [0.125, 0.7 - 3e-12, 0.69]),
            case("wide", kernel, uniform(20, 5, 6), 1e6, [5.2, 5.9999, 6.5]),
            case("a cluster across a boundary of boxes", kernel, edges, 1.0, [0.25, 0.25 + 1e-9]),
            case("equal but for one", kernel, [0.3] * 20 + [0.31], 0.1, [0.3, 0.31, 0.2]),
            case("gap", kernel, uniform(15, 0, 1) + uniform(15, 9, 10), 0.5,
                 [5.0, 4.999, 5.3, 2.9, 7.0]),
            case("far", kernel, uniform(20), 0.1, [3.0, -7.0, 40.0, 1e4]),
            case("weights", kernel, uniform(24), 0.05, [0.2, 0.5, 0.8],
                 [10.0 ** rng.uniform(-4, 4) for _ in range(24)]),
        ]

json.dump(
    dict(mpmath=mpmath.__version__, python=sys.version.split()[0], digits=mp.dps, cases=cases),
    sys.stdout, separators=(",", ":"))
print()
