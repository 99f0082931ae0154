"""Labels kept apart with the least sum of squared moves, as a quadratic program.

Writes spread.json beside this file. Python 3, numpy and scipy; their versions are in the file.
"""

import json
import pathlib

import numpy as np
import scipy
from scipy.optimize import nnls

rng = np.random.default_rng(4)


def solve(wishes, gaps, low, high):
    """The least distance program of Lawson and Hanson (1974), chapter 23: min |x|, G x >= h."""
    excess = max(gaps.sum() - (high - low), 0)
    low, high = low - excess / 2, high + excess / 2
    count = len(wishes)
    g = np.vstack([np.diff(np.eye(count), axis=0), np.eye(count)[:1], -np.eye(count)[-1:]])
    h = np.concatenate([gaps, [low], [-high]]) - g @ wishes
    # Without slack the last constraints meet in one point, and the program has no inside.
    h[-1] -= 1e-9
    e = np.vstack([g.T, h])
    f = np.concatenate([np.zeros(count), [1]])
    u, _ = nnls(e, f, maxiter=10_000)
    r = e @ u - f
    return wishes - r[:-1] / r[-1]


cases = []
for case in range(60):
    count = int(rng.integers(1, 13))
    length = float(rng.choice([60, 120, 200]))
    spread = float(rng.choice([1, 0.3, 0.05]))
    middle = rng.uniform(0, length)
    wishes = np.sort(np.clip(middle + rng.normal(0, spread * length, count), 0, length)).round(3)
    gaps = rng.choice([8, 10, 20], count - 1).astype(float)
    cases.append(
        {
            "wishes": wishes.tolist(),
            "gaps": gaps.tolist(),
            "length": length,
            "places": solve(wishes, gaps, 0, length).tolist(),
        }
    )

versions = {"numpy": np.__version__, "scipy": scipy.__version__}
path = pathlib.Path(__file__).with_suffix(".json")
lines = ",\n".join(json.dumps(case) for case in cases)
path.write_text(f'{{\n"versions": {json.dumps(versions)},\n"cases": [\n{lines}\n]\n}}\n')
