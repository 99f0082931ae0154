"""What statsmodels answers where its answer is wrong, as peers.json, beside what is right.

    python peers.py > peers.json

"slopes": local means on ten points; statsmodels' marginal effects are 2/n times the slope of its
own curve, which is here from 50 digits. "gap": local lines on 12 points with values in 0...4.5 and a
gap in the middle; statsmodels' predictions there, of which some are far outside the values.
"""

import json
import warnings

import numpy
import statsmodels
from mpmath import mp, mpf
from statsmodels.nonparametric.kernel_regression import KernelReg

warnings.simplefilter("ignore")
mp.dps = 50


def slope(x, y, h, q):
    def mean(q):
        w = [mp.exp(-((mpf(a) - q) / h) ** 2 / 2) for a in x]
        return sum(a * mpf(b) for a, b in zip(w, y)) / sum(w)
    return float(mp.diff(mean, mpf(q)))


def finite(values):
    return [float(v) if numpy.isfinite(v) else None for v in values]


generator = numpy.random.default_rng(7)
x = numpy.round(generator.uniform(0, 5, 10), 3)
y = numpy.round(generator.uniform(0, 4.5, 10), 3)
queries = [0.5, 1.25, 2.5, 3.75, 4.5]
_, effects = KernelReg([y], [x], "c", reg_type="lc", bw=[0.5]).fit(numpy.array(queries)[:, None])
worst = None
for seed in range(400):
    g = numpy.random.default_rng(seed)
    gx = numpy.round(numpy.sort(numpy.concatenate([g.uniform(0, 1.5, 6), g.uniform(3.5, 5, 6)])), 3)
    gy = numpy.round(g.uniform(0, 4.5, 12), 3)
    at = numpy.linspace(0, 5, 51)
    mean, _ = KernelReg([gy], [gx], "c", reg_type="ll", bw=[0.12]).fit(at[:, None])
    size = numpy.nanmax(numpy.abs(mean))
    if worst is None or 20 < size < 40 and not 20 < worst[0] < 40:
        worst = (size, gx, gy, at, mean)
print(json.dumps({
    "statsmodels": statsmodels.__version__,
    "slopes": {"x": x.tolist(), "y": y.tolist(), "bandwidth": 0.5, "queries": queries,
               "statsmodels": finite(effects[:, 0]),
               "true": [slope(x, y, mpf("0.5"), q) for q in queries]},
    "gap": {"x": worst[1].tolist(), "y": worst[2].tolist(), "bandwidth": 0.12,
            "queries": worst[3].tolist(), "statsmodels": finite(worst[4])}}))
