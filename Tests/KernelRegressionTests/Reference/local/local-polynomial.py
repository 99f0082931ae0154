"""Local polynomials by weighted least squares with 600 digits, as local-polynomial.json.

    python local-polynomial.py > local-polynomial.json

Each case has keys x, values y, weights w, a kernel, a bandwidth, a degree and queries; for each
query the derivatives of order 0 to the degree of the local polynomial, and for each derivative the
size sum |alpha_i y_i| that its error is measured against, with alpha the weights of the values.

The polynomial is followed away from its points only as far as the library documents: with p_j the
polynomials that are orthogonal under the weights of a query, part j is shrunk where
1 + g_1 + ... + g_j, g_j = S_0 p_j(q)^2 / |p_j|^2, would exceed rho^2, with
rho = 10 max(1, spread / distance to the nearest point in bandwidths), and those after it are left
out. "reproduces" is the degree of the parts that are not shrunk.
"""

import json
import random

from mpmath import mp, mpf

# Weights relative to the nearest point's go down to 1e-280 in these cases.
mp.dps = 600

KERNELS = {
    "gaussian": (lambda u: mp.exp(-u * u / 2), mpf(1)),
    "epanechnikov": (lambda u: max(1 - u * u, mpf(0)), mp.sqrt(mpf(1) / 5)),
    "tricube": (lambda u: max(1 - abs(u) ** 3, mpf(0)) ** 3, mp.sqrt(mpf(35) / 243)),
    "laplace": (lambda u: mp.exp(-abs(u)), mp.sqrt(mpf(2))),
}


def local_polynomial(x, y, w, kernel, h, degree, q):
    function, spread = KERNELS[kernel]
    x = [mpf(value) for value in x]
    y = [mpf(value) for value in y]
    q, h = mpf(q), mpf(h)
    weights = [mpf(weight) * function((key - q) / h) for key, weight in zip(x, w)]
    distance = min(abs(key - q) for key in x) / h
    if sum(weights) == 0:  # beyond the kernel's end: the nearest points
        weights = [mpf(v) if abs(key - q) / h == distance else mpf(0) for key, v in zip(x, w)]
    limit = mpf(100) * max(1, (spread / distance) ** 2 if distance else mpf(10) ** 30)
    limit = min(limit, mpf(10) ** 12)
    points = [i for i, weight in enumerate(weights) if weight > 0]
    distinct = len({x[i] for i in points})
    total = sum(weights[i] for i in points)
    u = [key - q for key in x]

    # Gram-Schmidt on powers of u; coefficients in powers of u, so that derivatives are read off.
    basis, norms = [], []
    alpha = [[mpf(0)] * len(x) for _ in range(degree + 1)]
    inflation, reproduces = mpf(0), -1
    for j in range(degree + 1):
        if j >= distinct:
            break
        row = [mpf(0)] * (degree + 1)
        row[j] = mpf(1)
        for other, norm in zip(basis, norms):
            product = sum(
                weights[i] * u[i] ** j * sum(c * u[i] ** k for k, c in enumerate(other))
                for i in points)
            row = [a - product / norm * b for a, b in zip(row, other)]
        values = {i: sum(c * u[i] ** k for k, c in enumerate(row)) for i in points}
        norm = sum(weights[i] * values[i] ** 2 for i in points)
        basis.append(row)
        norms.append(norm)
        growth = total * row[0] ** 2 / norm
        share = mpf(1)
        if inflation + growth > limit:
            share = mp.sqrt((limit - inflation) / growth)
        else:
            reproduces = j
        inflation += growth
        for order in range(degree + 1):
            factor = share * row[order] * mp.factorial(order) / norm
            for i in points:
                alpha[order][i] += weights[i] * factor * values[i]
        if share < 1:
            break
    results = [sum(a * b for a, b in zip(row, y)) for row in alpha]
    sizes = [sum(abs(a * b) for a, b in zip(row, y)) for row in alpha]
    return [float(v) for v in results], [float(v) for v in sizes], reproduces


def noisy(generator, keys, offset=0.0):
    middle = keys[len(keys) // 2]
    width = (max(keys) - min(keys)) or 1
    return [offset + 3 * ((key - middle) / width) ** 2 + generator.gauss(0, 1) for key in keys]


def main():
    generator = random.Random(20240611)
    uniform = [generator.uniform(0, 10) for _ in range(40)]
    clusters = [c + generator.gauss(0, 1e-4) for c in (0, 1, 1.001, 3.5) for _ in range(9)]
    stamps = [float(1_700_000_000 + 60 * generator.randrange(5000)) for _ in range(40)]
    tails = [generator.gauss(0, 1) / generator.gauss(0, 1) for _ in range(40)]
    tied = [float(generator.randrange(8)) for _ in range(30)]
    two = [0.0, 0.001, 5.0]
    ones = lambda keys: [1.0] * len(keys)
    graded = lambda keys: [1.0 + i % 4 for i in range(len(keys))]
    designs = [
        ("uniform", uniform, noisy(generator, uniform), ones(uniform), 1.0,
         [0, 0.5, 3.3, 9.9, 10.5, 12, 15, -4, uniform[3]]),
        ("offset values", uniform, noisy(generator, uniform, 1e9), graded(uniform), 0.8,
         [0, 2.5, 7.7, 11]),
        ("clusters", clusters, noisy(generator, clusters), graded(clusters), 0.25,
         [0, 0.5, 1.0005, 2, 3.5, 4.2, -1]),
        ("timestamps", stamps, noisy(generator, stamps), ones(stamps), 20000.0,
         [1.7e9, 1.70015e9, 1.7003e9, 1.70032e9, 1.6999e9]),
        ("heavy tails", tails, noisy(generator, tails), ones(tails), 0.5,
         [0, 1, -2, 5, 20, -60, tails[7]]),
        ("ties", tied, noisy(generator, tied), graded(tied), 1.3, [0, 0.5, 3, 3.7, 7, 8, 12]),
        ("three points", two, [1.0, 3.0, -2.0], ones(two), 1.0, [0, 0.5, 2, 2.5, 4, 5, 7, 40]),
    ]
    cases = []
    for name, x, y, w, h, queries in designs:
        for degree in (1, 2, 3):
            for kernel in KERNELS if degree == 1 else ("gaussian", "tricube"):
                width = h * {"gaussian": 1, "laplace": 0.7}.get(kernel, 2.3)
                rows = [local_polynomial(x, y, w, kernel, width, degree, q) for q in queries]
                cases.append({
                    "name": name, "kernel": kernel, "bandwidth": width, "degree": degree,
                    "x": x, "y": y, "w": w, "queries": [float(q) for q in queries],
                    "derivatives": [row[0] for row in rows], "sizes": [row[1] for row in rows],
                    "reproduces": [row[2] for row in rows]})
    print(json.dumps(cases).replace("}, {", "},\n{"))


main()
