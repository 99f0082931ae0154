"""Constants of the kernels, by quadrature from their formulas alone (mpmath 1.4.1, 60 digits).

    python kernels.py > kernels.json
"""

import json
import sys

import mpmath
from mpmath import mp, mpf

mp.dps = 60

KERNELS = {
    "gaussian": (mpmath.inf, lambda u: mp.exp(-u * u / 2) / mp.sqrt(2 * mp.pi), "0.67"),
}
AT = [0.0, 0.1, 0.5, 1.0, 1.7, 3.0, 10.0, 38.0]


def constants(end, density, start):
    nodes = [0, 1, 3, 10, end] if end == mpmath.inf else [0, end]
    half = lambda f: 2 * mp.quad(f, nodes)
    mass = half(density)
    variance = half(lambda u: u * u * density(u))
    roughness = half(lambda u: density(u) ** 2)
    quartile = mp.findroot(
        lambda t: mp.quad(density, [0, t]) - mpf(1) / 4, mpf(start), tol=mpf(10) ** -80)
    return dict(
        mass=float(mass), variance=float(variance), roughness=float(roughness),
        upperQuartile=float(quartile), canonical=float((roughness / variance**2) ** (mpf(1) / 5)),
        at=AT, values=[float(density(mpf(u))) for u in AT])


json.dump(
    dict(mpmath=mpmath.__version__, kernels={n: constants(*k) for n, k in KERNELS.items()}),
    sys.stdout, indent=1)
print()
