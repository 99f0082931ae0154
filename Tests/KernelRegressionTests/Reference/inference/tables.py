"""Summaries and bands of linear smoothers by dense hat matrices, and of least squares by statsmodels.

    python tables.py        (numpy 2.4.6, scipy 1.17.1, statsmodels 0.15.0, mpmath 1.3.0, Python 3.11)

Reads data.json; writes engel.json (logarithms of income and expenditure), dense.json, ols.json and distributions.json.
"""

import json

import mpmath
import numpy as np
import scipy.stats
import statsmodels.api as sm

DATA = {k: (np.array(v["x"], float), np.array(v["y"], float)) for k, v in json.load(open("data.json")).items()}
engel = sm.datasets.engel.load_pandas().data
DATA["engel"] = (np.log(engel["income"].to_numpy()), np.log(engel["foodexp"].to_numpy()))
json.dump(dict(x=list(DATA["engel"][0]), y=list(DATA["engel"][1])), open("engel.json", "w"), separators=(",", ":"))

KERNELS = {
    "gaussian": lambda u: np.exp(-u * u / 2),
    "epanechnikov": lambda u: np.where(np.abs(u) < 1, 1 - u * u, 0),
    "tricube": lambda u: np.where(np.abs(u) < 1, (1 - np.abs(u) ** 3) ** 3, 0),
}
# The kernel and the bandwidth of each data set.
CASES = [
    ("cars", "gaussian", 2.0), ("cars", "epanechnikov", 6.0), ("mcycle", "gaussian", 2.5),
    ("mcycle", "epanechnikov", 8.0), ("faithful", "gaussian", 3.0), ("geyser", "gaussian", 0.5),
    ("geyser", "tricube", 1.5), ("engel", "gaussian", 0.25), ("engel", "tricube", 1.0),
]


def weights_for(n):
    """Weights of all sizes, one in seven of them 0."""
    k = np.arange(n)
    return np.where(k % 7 == 3, 0.0, 0.5 + (k * 37 % 11) / 4)


def rows(x, w, queries, kernel, h, degree):
    """The weights of the points at queries, by weighted least squares in u = (x - q)/h."""
    out = []
    for q in queries:
        u = (x - q) / h
        k = w * KERNELS[kernel](u)
        U = np.vander(u, degree + 1, increasing=True)
        root = np.sqrt(k)
        Q, R = np.linalg.qr(U * root[:, None])
        if np.abs(np.diag(R)).min() < 1e-3 * np.abs(R).max():
            return None  # hardly determined: not a case for comparing digits
        out.append(np.linalg.solve(R, Q.T)[0] * root)
    return np.array(out)


def neighbour_variances(x, y, matches=3):
    n = len(x)
    result = np.empty(n)
    for i in range(n):
        d = np.abs(x - x[i])
        d[i] = np.inf
        cut = np.sort(d)[min(matches, n - 1) - 1]
        others = d <= cut
        j = others.sum()
        result[i] = j / (j + 1) * (y[i] - y[others].mean()) ** 2
    return result


def differences(x, y, w):
    keys = np.unique(x)
    W = np.array([w[x == k].sum() for k in keys])
    M = np.array([(w * y)[x == k].sum() for k in keys]) / W
    within = sum((w[x == k] * (y[x == k] - m) ** 2).sum() for k, m in zip(keys, M))
    n = len(x)
    rice = (within + (np.diff(M) ** 2 / (1 / W[1:] + 1 / W[:-1])).sum()) / (n - 1)
    a = (keys[2:] - keys[1:-1]) / (keys[2:] - keys[:-2])
    e = a * M[:-2] + (1 - a) * M[2:] - M[1:-1]
    gsj = (within + (e**2 / (a**2 / W[:-2] + (1 - a) ** 2 / W[2:] + 1 / W[1:-1])).sum()) / (n - 2)
    return rice, gsj


def dense(name, kernel, h, degree, weighted):
    x, y = DATA[name]
    given = weights_for(len(x)) if weighted else np.ones(len(x))
    queries = np.linspace(x.min(), x.max(), 9)
    keep = given > 0
    X, Y, w = x[keep], y[keep], given[keep]
    n = len(X)
    L = rows(X, w, X, kernel, h, degree)
    A = rows(X, w, queries, kernel, h, degree)
    if L is None or A is None or np.diag(L).max() > 0.95:
        return None
    fit = L @ Y
    e = Y - fit
    l = np.diag(L)
    trace = l.sum()
    squared = (w[:, None] * L**2 / w).sum()
    delta = n - 2 * trace + squared
    rss = (w * e * e).sum()
    ybar = (w * Y).sum() / w.sum()
    tss = (w * (Y - ybar) ** 2).sum()
    sigma2 = rss / delta
    # (I-L) W^-1 (I-L)' W has the trace delta; its square has delta2.
    I = np.eye(n) - L
    B = (I / w) @ I.T * w
    rice, gsj = differences(X, Y, w)
    errors = {
        "homoscedastic": sigma2 / w, "hc0": e**2, "hc1": e**2 * n / (n - trace), "hc2": e**2 / (1 - l),
        "hc3": (e / (1 - l)) ** 2, "nearest": neighbour_variances(X, Y),
    }
    return dict(
        data=name, kernel=kernel, bandwidth=h, degree=degree, weighted=weighted, count=n, trace=trace,
        squaredTrace=squared, residualDegreesOfFreedom=delta, secondDelta=float(np.trace(B @ B)),
        residualSumOfSquares=rss, variance=sigma2, rSquared=1 - rss / tss,
        adjustedRSquared=1 - sigma2 / (tss / (n - 1)), rice=rice, gasser=gsj,
        leaveOneOut=list((e / (1 - l))[:: max(1, n // 8)]), leaveOneOutSum=float(((e / (1 - l)) ** 2).sum()),
        leaveOneOutPlaces=[int(i) for i in np.flatnonzero(keep)[:: max(1, n // 8)]],
        queries=list(queries), estimate=list(A @ Y),
        standardErrors={k: list(np.sqrt((A**2 * v).sum(axis=1))) for k, v in errors.items()},
    )


table = []
for name, kernel, h in CASES:
    for degree in (0, 1, 2):
        for weighted in (False, True):
            entry = dense(name, kernel, h, degree, weighted)
            print(name, kernel, h, degree, weighted, "left out" if entry is None else "")
            if entry is not None:
                table.append(entry)
json.dump(dict(numpy=np.__version__, cases=table), open("dense.json", "w"), separators=(",", ":"))

table = []
for name in ("cars", "mcycle", "faithful", "engel"):
    x, y = DATA[name]
    for degree in (0, 1, 2, 3):
        for weighted in (False, True):
            w = weights_for(len(x)) if weighted else np.ones(len(x))
            keep = w > 0
            # Columns in the units of the queries' range, for the digits.
            middle, half = (x.min() + x.max()) / 2, (x.max() - x.min()) / 2
            design = lambda v: np.vander((v - middle) / half, degree + 1, increasing=True)
            queries = np.linspace(x.min(), x.max(), 7)
            model = sm.WLS(y[keep], design(x[keep]), weights=w[keep])
            result = model.fit()
            entry = dict(
                data=name, degree=degree, weighted=weighted, variance=result.scale,
                residualDegreesOfFreedom=result.df_resid, queries=list(queries), estimate=None,
                rSquared=result.rsquared if degree > 0 else 0.0,
                adjustedRSquared=result.rsquared_adj if degree > 0 else 0.0, standardErrors={})
            for kind in ("nonrobust", "HC0", "HC1", "HC2", "HC3"):
                fitted = model.fit(cov_type=kind, use_t=True)
                prediction = fitted.get_prediction(design(queries))
                entry["standardErrors"][kind.lower().replace("nonrobust", "homoscedastic")] = list(prediction.se_mean)
                if kind == "nonrobust":
                    entry["estimate"] = list(prediction.predicted_mean)
                    entry["lower"], entry["upper"] = map(list, prediction.conf_int(alpha=0.05).T)
                    entry["newLower"], entry["newUpper"] = map(list, prediction.conf_int(obs=True, alpha=0.1).T)
                if kind == "HC3":
                    entry["lowerHC3"] = list(prediction.conf_int(alpha=0.01).T[0])
            table.append(entry)
json.dump(dict(statsmodels=sm.__version__ if hasattr(sm, "__version__") else __import__("statsmodels").__version__, cases=table),
          open("ols.json", "w"), separators=(",", ":"))

mpmath.mp.dps = 40


def normal_critical(alpha):
    alpha = mpmath.mpf(alpha)
    start = mpmath.mpf(scipy.stats.norm.isf(float(alpha) / 2)) if float(alpha) > 1e-300 else mpmath.sqrt(-2 * mpmath.log(alpha))
    return mpmath.findroot(lambda c: mpmath.log(mpmath.erfc(c / mpmath.sqrt(2)) / alpha), start)


def student_tail(t, nu):
    t, nu = mpmath.mpf(t), mpmath.mpf(nu)
    return mpmath.betainc(nu / 2, mpmath.mpf(1) / 2, 0, nu / (nu + t * t), regularized=True)


def student_critical(alpha, nu):
    start = scipy.stats.t.isf(alpha / 2, nu)
    f = lambda s: mpmath.log(student_tail(mpmath.exp(s), nu) / mpmath.mpf(alpha))
    return mpmath.exp(mpmath.findroot(f, mpmath.log(mpmath.mpf(start))))


ALPHAS = [0.999, 0.9, 0.51, 0.5, 0.49, 0.3173, 0.2, 0.1, 0.05, 0.02, 0.01, 1e-3, 1e-5, 1e-8, 1e-12]
normal = [[a, float(normal_critical(a))] for a in ALPHAS + [1e-16, 1e-30, 1e-100, 1e-200, 1e-300]]
student = []
for nu in (0.5, 1, 1.7, 2, 3, 5.25, 10, 29.5, 100, 1234.5, 30000.0, 99999.0):
    for a in ALPHAS:
        student.append([nu, a, float(student_critical(a, nu))])
for nu in (1e5 + 1, 1e6, 1e9, 1e12):
    for a in ALPHAS:
        # The incomplete beta function is slow to converge there; the integral of the density is not.
        N = mpmath.mpf(nu)
        c = mpmath.gamma((N + 1) / 2) / mpmath.gamma(N / 2) / mpmath.sqrt(N * mpmath.pi) if nu < 1e5 else mpmath.exp(
            mpmath.loggamma((N + 1) / 2) - mpmath.loggamma(N / 2)) / mpmath.sqrt(N * mpmath.pi)
        density = lambda t: c * mpmath.exp(-(N + 1) / 2 * mpmath.log1p(t * t / N))
        tail = lambda t: 1 - 2 * mpmath.quad(density, [0, t / 2, t])
        c0 = normal_critical(a)
        root = mpmath.findroot(lambda t: tail(t) - mpmath.mpf(a), c0, tol=1e-40, verify=False)
        student.append([nu, a, float(root)])
tails = [[nu, t, float(student_tail(t, nu))] for nu in (0.5, 1, 2, 5.25, 29.5, 1234.5, 99999.0) for t in (1e-8, 0.01, 0.5, 1, 2, 5, 20, 1e3)]
tails = [r for r in tails if r[2] > 1e-300]
quantiles = [[p, float(mpmath.sqrt(2) * mpmath.erfinv(2 * mpmath.mpf(p) - 1))]
             for p in (1e-10, 0.001, 0.025, 0.1, 0.2499, 0.25, 0.3, 0.45, 0.4999999, 0.5000001, 0.6, 0.7501, 0.9, 0.975, 0.995)]
json.dump(dict(mpmath=mpmath.__version__, normal=normal, student=student, tails=tails, quantiles=quantiles),
          open("distributions.json", "w"), separators=(",", ":"))
