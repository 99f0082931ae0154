"""Nadaraya-Watson regression with the Gaussian kernel where double precision is hard pressed.

Exponents are exact fractions of the given doubles; exp and the sums have 60 digits (mpmath). Every
number is written as a hexadecimal float, so none is rounded on the way.

    python hard-cases.py > hard-cases.json        (mpmath 1.4.1, Python 3.11)
"""

import json
import random
import sys
from fractions import Fraction

import mpmath
from mpmath import mp, mpf

mp.dps = 60
TINY = 5e-324
HUGE = sys.float_info.max


def exact(fraction):
    return mpf(fraction.numerator) / mpf(fraction.denominator)


def rounded(value):
    """The nearest double, also among the subnormal ones."""
    scaled = mpmath.nint(value * mpf(2) ** 1074)
    if abs(scaled) < 2**53:
        return float(int(scaled)) * TINY if abs(scaled) > 0 else 0.0
    return float(value)


def solve(keys, values, width, query):
    h = Fraction(width)
    squares = [(Fraction(k) - Fraction(query)) ** 2 for k in keys]
    nearest = min(squares)
    exponents = [(s - nearest) / (2 * h * h) for s in squares]
    raw = [mp.exp(-exact(e)) if e < 2000 else mpf(0) for e in exponents]
    total = mp.fsum(raw)
    weights = [w / total for w in raw]
    products = [w * mpf(v) for w, v in zip(weights, values)]
    return weights, mp.fsum(products), mp.fsum(abs(p) for p in products)


def hexes(numbers):
    return [float(n).hex() for n in numbers]


def case(name, keys, values, width, queries, with_weights=True):
    entry = dict(
        name=name, x=hexes(keys), y=hexes(values), bandwidth=float(width).hex(),
        queries=hexes(queries), predictions=[], sizes=[], weights=[])
    for query in queries:
        weights, prediction, size = solve(keys, values, width, query)
        entry["predictions"].append(rounded(prediction).hex())
        entry["sizes"].append(rounded(size).hex())
        if with_weights:
            entry["weights"].append([rounded(w).hex() for w in weights])
    return entry


rng = random.Random(20240229)
uniform = sorted(rng.uniform(0, 5) for _ in range(20))
noise = [rng.uniform(1, 2) for _ in range(20)]
signed = [rng.gauss(0, 1) for _ in range(20)]
stamps = [1.7e9 + rng.randrange(86400) + rng.randrange(1000) / 1000 for _ in range(40)]
many = [rng.uniform(0, 10) for _ in range(2000)]

FAR = [-7.0, 10.0, 40.0, 100.0, 1e3, 1e6, -1e6, 1e9, 1e15, -1e15, 1e100, 1e300, HUGE, -HUGE]
cases = [
    case("far queries", uniform, noise, 1.0, FAR),
    case("far queries, signed values", uniform, signed, 0.25, FAR),
    case("wide gap, query near its middle", [-1e6, -1e6 + 1e-6, 1e6, 1e6 + 3e-6], [1.0, 2.0, 4.0, 8.0],
         1.0, [0.0, 1e-7, -1e-7, 3e-6, TINY, 1e-12]),
    case("two equally near", [-1.0, 1.0, 5.0], [2.0, 4.0, 100.0], 1e-3, [0.0, 3.0, -1.0, 2.9999999]),
    case("keys a rounding apart across the query", [0.1, 0.3, 0.7], [1.0, 2.0, 3.0], 1e-9,
         [0.2, 0.5, 0.1 + 0.2, 0.4, 0.49999999999999994]),
    *(case(f"bandwidth {h}", uniform, noise, h, [uniform[3], 2.5, 6.0, -1e300, 1e10])
      for h in [TINY, 1e-310, 1e-300, 1e-16, 1e-5, 0.1, 30.0, 1e10, 1e100, 1e300, HUGE]),
    case("clustered keys", [1 + k * 2.0**-52 for k in range(12)] + [2.0], noise[:13], 1e-15,
         [1.0, 1 + 2.0**-51, 1.5, 1.4999999999999998, 0.9999999999999999, 2.0, -3.0]),
    case("duplicates", [1.0, 1.0, 1.0, 2.0, 2.0], [1.0, 2.0, 3.0, 10.0, 20.0], 0.5,
         [1.0, 1.5, 2.0, 0.0, 50.0, 1.3]),
    case("timestamps, a minute", stamps, [rng.uniform(10, 20) for _ in stamps], 60.0,
         [1.7e9, 1.7e9 + 43200.5, 1.7e9 + 86399.25, 0.0, 1.8e9]),
    case("timestamps, a millisecond", stamps, [rng.uniform(10, 20) for _ in stamps], 1e-3,
         [stamps[0], stamps[0] + 1e-3, 1.7e9 + 43200.5]),
    case("subnormal keys", [k * TINY for k in range(6)], noise[:6], 2 * TINY,
         [0.0, TINY, 2 * TINY, 7 * TINY, 1e-310, 1.0, -1e300]),
    case("subnormal keys, bandwidth one", [k * TINY for k in range(6)], noise[:6], 1.0,
         [0.0, 3 * TINY, 1.0, 1e300]),
    case("huge keys", [-HUGE, -1e308, 0.0, 1e308, HUGE], [1.0, 2.0, 3.0, 4.0, 5.0], 1e308,
         [-HUGE, 0.0, 5e307, 1.5e308, HUGE]),
    case("huge keys, bandwidth one", [-HUGE, -1e308, 0.0, 1e308, HUGE], [1.0, 2.0, 3.0, 4.0, 5.0],
         1.0, [-HUGE, -1.4e308, 5e307, 1.0, 1.39e308, HUGE]),
    case("huge values", uniform, [HUGE * (v - 1) for v in noise], 1.0, [0.0, 2.5, 1e6]),
    case("huge values of both signs", uniform, [HUGE * (v - 1.5) for v in noise], 1.0,
         [0.0, 2.5, 1e6]),
    case("tiny values", uniform, [v * 1e-305 for v in noise], 1.0, [0.0, 2.5, 1e6]),
    case("two thousand keys, narrow", many, [rng.uniform(-1, 1) + 3 for _ in many], 0.03,
         [0.0, 3.3, 9.99, 5.0, 12.0], with_weights=False),
    case("two thousand keys, wide, mean near zero", many, [rng.uniform(-1, 1) for _ in many], 4.0,
         [0.0, 3.3, 9.99, 5.0, 12.0, 1e4], with_weights=False),
]

json.dump(
    dict(mpmath=mpmath.__version__, python=sys.version.split()[0], digits=mp.dps, cases=cases),
    sys.stdout, separators=(",", ":"))
print()
