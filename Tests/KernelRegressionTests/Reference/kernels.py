"""Constants of the kernels, by quadrature from their formulas alone (mpmath 1.3.0, 60 digits).

    python kernels.py > kernels.json
"""

import json
import sys

import mpmath
from mpmath import mp, mpf

mp.dps = 60

PI = mp.pi
ROOT3, ROOT5 = mp.sqrt(3), mp.sqrt(5)
END = mpmath.inf


def gauss(u):
    return mp.exp(-u * u / 2) / mp.sqrt(2 * PI)


# Name: order, end of the support, K(u) for u >= 0.
KERNELS = {
    "gaussian": (2, END, gauss),
    "gaussian4": (4, END, lambda u: (3 - u**2) / 2 * gauss(u)),
    "gaussian6": (6, END, lambda u: (15 - 10 * u**2 + u**4) / 8 * gauss(u)),
    "gaussian8": (8, END, lambda u: (105 - 105 * u**2 + 21 * u**4 - u**6) / 48 * gauss(u)),
    "box": (2, 1, lambda u: mpf(1) / 2),
    "triangular": (2, 1, lambda u: 1 - u),
    "epanechnikov": (2, 1, lambda u: mpf(3) / 4 * (1 - u**2)),
    "biweight": (2, 1, lambda u: mpf(15) / 16 * (1 - u**2) ** 2),
    "triweight": (2, 1, lambda u: mpf(35) / 32 * (1 - u**2) ** 3),
    "tricube": (2, 1, lambda u: mpf(70) / 81 * (1 - u**3) ** 3),
    "cosine": (2, 1, lambda u: PI / 4 * mp.cos(PI * u / 2)),
    "laplace": (2, END, lambda u: mp.exp(-u) / 2),
    "matern32": (2, END, lambda u: ROOT3 / 4 * (1 + ROOT3 * u) * mp.exp(-ROOT3 * u)),
    "matern52": (
        2, END, lambda u: 3 * ROOT5 / 16 * (1 + ROOT5 * u + 5 * u**2 / 3) * mp.exp(-ROOT5 * u)),
    "logistic": (2, END, lambda u: 1 / (mp.exp(u) + 2 + mp.exp(-u))),
}
AT = [0.0, 0.1, 0.5, 0.7, 0.96875, 0.9990234375, 1.0, 1.7, 3.0, 10.0, 38.0]


def constants(order, end, density):
    nodes = [0, 1, 3, 10, 40, 200] if end == END else [0, end]
    half = lambda f: 2 * mp.quad(f, nodes)
    moment = half(lambda u: u**order * density(u))
    roughness = half(lambda u: density(u) ** 2)
    quartile = mp.findroot(lambda t: mp.quad(density, [0, t]) - mpf(1) / 4, mpf(2) / 5)
    canonical = (roughness / moment**2) ** (mpf(1) / (2 * order + 1))
    inside = lambda u: density(mpf(u)) if u < end else mpf(0)
    return dict(
        mass=float(half(density)), order=order, moment=float(moment), roughness=float(roughness),
        upperQuartile=float(quartile), canonical=float(canonical), at=AT,
        values=[float(inside(u)) for u in AT])


json.dump(
    dict(mpmath=mpmath.__version__, kernels={n: constants(*k) for n, k in KERNELS.items()}),
    sys.stdout, indent=1)
print()
