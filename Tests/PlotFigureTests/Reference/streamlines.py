"""Streamlines of bilinear fields by scipy: solve_ivp with DOP853 on RegularGridInterpolator, by arc length.

Each line is followed from a start until it leaves the grid or its length is over, and given at even arc lengths.
"""
import json, sys
import numpy as np, scipy
from scipy.integrate import solve_ivp
from scipy.interpolate import RegularGridInterpolator

rng = np.random.default_rng(3)
out = {"python": sys.version.split()[0], "numpy": np.__version__, "scipy": scipy.__version__, "cases": []}
for number in range(8):
    x = np.sort(rng.uniform(0, 10, 7)).round(4) if number % 2 else np.linspace(0, 10, 9)
    y = np.sort(rng.uniform(-3, 3, 6)).round(4) if number % 2 else np.linspace(-3, 3, 7)
    u = (1.5 + 0.6 * rng.normal(size=(len(y), len(x)))).round(4)
    v = (0.8 * rng.normal(size=(len(y), len(x)))).round(4)
    fu, fv = RegularGridInterpolator((y, x), u), RegularGridInterpolator((y, x), v)
    start = [float(x[0] + 0.35 * (x[-1] - x[0])), float(y[0] + 0.5 * (y[-1] - y[0]))]
    def direction(s, p):
        q = [min(max(p[1], y[0]), y[-1]), min(max(p[0], x[0]), x[-1])]
        d = np.array([fu(q)[0], fv(q)[0]])
        return d / np.hypot(*d)
    def leaves(s, p):
        return min(p[0] - x[0], x[-1] - p[0], p[1] - y[0], y[-1] - p[1])
    leaves.terminal = True
    line = solve_ivp(direction, [0, 3], start, method="DOP853", rtol=1e-8, atol=1e-10, max_step=0.02, events=leaves, dense_output=True)
    way = np.arange(1, int(line.t[-1] / 0.1)) * 0.1
    out["cases"].append(dict(x=x.tolist(), y=y.tolist(), u=u.ravel().tolist(), v=v.ravel().tolist(), start=start, step=0.1, points=line.sol(way).T.tolist()))
json.dump(out, open(sys.argv[1], "w"))
