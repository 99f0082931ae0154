"""Statistics of distributions by numpy, scipy and matplotlib: bins, quantiles, densities, boxes, distribution
functions, normal quantiles, Q-Q plots, letter values.

Samples are of many kinds (normal, skewed, heavy tails, whole numbers, few values, constant, far from 0), so that the
rules meet their hard cases. Letter values are computed here from the definition by depths in ranks (Hofmann, Wickham
and Kafadar 2017), which neither library has.
"""
import json, sys
from math import floor, log2
import matplotlib, numpy as np, scipy
from matplotlib import cbook
from numpy.lib._histograms_impl import _hist_bin_selectors
from scipy import stats

rng = np.random.default_rng(5)
RULES = ["auto", "sqrt", "sturges", "rice", "scott", "doane", "fd", "stone"]
METHODS = ["inverted_cdf", "averaged_inverted_cdf", "closest_observation", "interpolated_inverted_cdf", "hazen", "weibull", "linear", "median_unbiased", "normal_unbiased"]
short = lambda a, digits: [float(f"%.{digits}g" % v) for v in a]

def sample(index):
    n = int(rng.integers(1, 60)) if index % 4 else int(rng.integers(60, 160))
    kind = index % 10
    digits = int(rng.integers(2, 6))
    if kind == 0: return short(rng.normal(size=n), digits)
    if kind == 1: return short(rng.exponential(100, size=n), digits)
    if kind == 2: return short(rng.standard_cauchy(size=n), digits)
    if kind == 3: return [float(v) for v in rng.integers(-5, 30, size=n)]
    if kind == 4: return short(rng.uniform(0, 1, size=n), 1)
    if kind == 5: return short(np.concatenate([rng.normal(-4, 1, n), rng.normal(4, 0.5, n // 2 + 1)]), digits)
    if kind == 6: return short(1e6 + rng.normal(size=n), 9)
    if kind == 7: return short(rng.lognormal(0, 2, size=n), digits)
    if kind == 8: return [float(rng.integers(-3, 4))] * n if index % 3 == 0 else [float(v) for v in rng.poisson(1, size=n)]
    return short(rng.normal(size=n) * 1e-7, digits)

out = {"python": sys.version.split()[0], "numpy": np.__version__, "scipy": scipy.__version__, "matplotlib": matplotlib.__version__}
samples = [sample(i) for i in range(200)]
out["samples"] = samples
null = lambda values: [None if not np.isfinite(v) else float(v) for v in np.ravel(values)]

bins = []
for i, x in enumerate(samples):
    a = np.array(x)
    whole = i % 10 == 3
    data = a.astype(np.int64) if whole else a
    span = None
    if i % 7 == 0:
        low, high = np.sort(rng.choice(np.linspace(a.min() - 1, a.max() + 1, 21), 2, replace=False))
        span = [float(low), float(high)]
    rules = {}
    for rule in RULES:
        # Where Freedman's and Diaconis' rule meets an outlier it asks for thousands of bins: too many to keep.
        inside = a if span is None else a[(a >= span[0]) & (a <= span[1])]
        ends = span or (a.min(), a.max())
        width = _hist_bin_selectors[rule](inside, ends) if len(inside) else 0
        if width and (ends[1] - ends[0]) / width > 400: continue
        edges = np.histogram_bin_edges(data, rule, range=span)
        rules[rule] = dict(count=len(edges) - 1, first=float(edges[0]), last=float(edges[-1]), middle=float(edges[len(edges) // 2]), counts=np.histogram(data, rule, range=span)[0].tolist())
    count = int(rng.integers(1, 40))
    weights = short(rng.uniform(0, 3, len(x)), 3)
    given = np.unique(np.array(short(rng.uniform(a.min() - 0.1, a.max() + 0.1, 6), 4)))
    if len(given) < 2: given = np.array([a.min(), a.min() + 1])
    item = dict(range=span, whole=whole, rules=rules)
    if i % 5 == 0:
        counted, edges = np.histogram(a, count, range=span)
        weighted, _ = np.histogram(a, count, range=span, weights=weights)
        density, _ = np.histogram(a, count, range=span, density=True)
        item["fixed"] = dict(bins=count, edges=edges.tolist(), counts=counted.tolist(), weights=weights, weighted=weighted.tolist(), density=null(density), given=given.tolist(), givenCounts=np.histogram(a, given)[0].tolist())
    bins.append(item)
out["bins"] = bins

p = [0, 0.01, 0.05, 0.1, 0.25, 1 / 3, 0.5, 0.6, 0.75, 0.9, 0.975, 1]
out["probabilities"] = p
out["quantiles"] = [{m: np.quantile(np.array(samples[i]), p, method=m).tolist() for m in METHODS} for i in range(0, 200, 5)]

WHIS = [1.5, 0.5, 3.0, [5, 95], [0, 100], [10, 75]]
def box(x, whis):
    s = cbook.boxplot_stats(np.array(x), whis=whis)[0]
    return dict(mean=s["mean"], q1=s["q1"], med=s["med"], q3=s["q3"], whislo=s["whislo"], whishi=s["whishi"], cilo=s["cilo"], cihi=s["cihi"], fliers=np.sort(s["fliers"]).tolist())
out["whiskers"] = WHIS
out["boxes"] = [[box(x, w) for w in WHIS] for x in samples[::4]]

kde = []
for i in range(60):
    x = np.array(samples[i])
    if len(np.unique(x)) < 2: continue
    weights = short(rng.uniform(0.1, 3, len(x)), 3) if i % 3 == 0 else None
    method = ["scott", "silverman", 0.3, 1.2, 0.01][i % 5]
    k = stats.gaussian_kde(x, bw_method=method, weights=weights)
    h = float(np.sqrt(k.covariance[0, 0]))
    at = np.linspace(x.min() - 3 * h, x.max() + 3 * h, 23)
    kde.append(dict(sample=i, weights=weights, method=method, bandwidth=h, at=at.tolist(), density=k(at).tolist()))
# Many values of a formula: what shares cells.
n = 20000
u = (np.arange(n) + 0.5) / n
big = np.where(np.arange(n) % 3 == 0, 3 + 0.5 * stats.logistic.ppf(u), -2 * np.log1p(-u))
at = np.linspace(-4, 12, 65)
out["big"] = [dict(method=m, at=at.tolist(), density=stats.gaussian_kde(big, bw_method=m)(at).tolist()) for m in ["scott", 0.02]]
out["kde"] = kde

out["ecdf"] = []
for i in range(0, 200, 8):
    e = stats.ecdf(samples[i])
    out["ecdf"].append(dict(sample=i, values=e.cdf.quantiles.tolist(), cdf=e.cdf.probabilities.tolist(), sf=e.sf.probabilities.tolist()))

q = np.concatenate([10.0 ** -np.arange(1, 301, 13), np.linspace(0.001, 0.999, 97), 1 - 10.0 ** -np.arange(2, 16), [0.075, 0.925, 0.5, 0.4999999]])
out["normal"] = dict(p=q.tolist(), z=stats.norm.ppf(q).tolist())

qq = []
for i in [0, 5, 9, 12, 21, 33, 40]:
    x = np.array(samples[i])
    (theory, ordered), _ = stats.probplot(x)
    y = np.percentile(x, [25, 75]); z = stats.norm.ppf([0.25, 0.75])
    slope = (y[1] - y[0]) / (z[1] - z[0])
    n = len(x)
    pp = stats.norm.cdf(theory)
    half = stats.norm.ppf(0.975) * slope * np.sqrt(pp * (1 - pp) / n) / stats.norm.pdf(theory)
    other = np.array(samples[i + 50])
    m = min(len(x), len(other))
    parts = np.linspace(0, 1, m) if m > 1 else np.array([0.5])
    qq.append(dict(sample=i, theory=theory.tolist(), ordered=ordered.tolist(), slope=slope, intercept=y[0] - slope * z[0], upper=(y[0] - slope * z[0] + slope * theory + half).tolist(), other=i + 50, one=np.quantile(x, parts).tolist(), two=np.quantile(other, parts).tolist()))
out["qq"] = qq

def letters(x, k):
    y, n = np.sort(x), len(x)
    d, boxes = (n + 1) / 2, []
    for _ in range(k):
        d = (floor(d) + 1) / 2
        low = (y[floor(d) - 1] + y[int(np.ceil(d)) - 1]) / 2
        high = (y[n - floor(d)] + y[n - int(np.ceil(d))]) / 2
        boxes.append([low, high])
    return boxes
letter = []
for i in range(0, 200, 4):
    x, n = np.array(samples[i]), len(samples[i])
    if n < 2: continue
    tukey = max(floor(log2(n)) - 3, 1)
    part = max(floor(log2(n)) - floor(log2(n * 0.07)) + 1, 1)
    trust = max(floor(log2(n / (2 * stats.norm.ppf(1 - 0.05 / 2) ** 2))) + 1, 1)
    most = floor(log2(n)) + 1
    letter.append(dict(sample=i, tukey=tukey, part=part, trust=trust, most=most, boxes=letters(x, min(trust + 1, most))))
out["letters"] = letter
curves = np.array([short(rng.normal(size=9), 4) for _ in range(14)])
out["fan"] = dict(curves=curves.tolist(), p=[0.05, 0.25, 0.75, 0.95], quantiles=np.quantile(curves, [0.05, 0.25, 0.75, 0.95], axis=0).tolist(), medians=np.median(curves, axis=0).tolist())
json.dump(out, open(sys.argv[1], "w"), separators=(",", ":"))
